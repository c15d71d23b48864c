namespace iHanoi.Ingestion.Readers.Scans;

/// <summary>
/// A page that was read from its picture. One that waits is in no section: nobody may rely on words that the machine
/// itself doubts until a person has looked.
/// </summary>
internal sealed record ScannedPage(int Number, double Confidence, string Text)
{
    public bool Waits { get; init; }

    /// <summary>A small JPEG beside which a person reads; only of pages that wait.</summary>
    public byte[]? Picture { get; init; }
}
