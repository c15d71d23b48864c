namespace iHanoi.Ingestion.Readers.Scans;

/// <summary>
/// One page in reading order. Null lines: it shows something, but holds no letters, so it is a scan. Width and height
/// are in points, 72 to the inch; 0 for a picture that says nothing of its size.
/// </summary>
internal sealed record PageLines(
    int Number,
    IReadOnlyList<string>? Lines,
    double Width = 0,
    double Height = 0
);
