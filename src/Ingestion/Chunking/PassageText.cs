namespace iHanoi.Ingestion.Chunking;

/// <summary>How a chunk is told to the encoder: what the document is, which part this is, then the words.</summary>
internal static class PassageText
{
    public static string Context(string title, IReadOnlyList<string> headingPath) =>
        headingPath is [] ? title : $"{title}\n{string.Join(" › ", headingPath)}";

    public static string Body(IReadOnlyList<string> headingPath, string text) =>
        headingPath is [] ? text : $"{string.Join(" › ", headingPath)}\n{text}";

    /// <summary>The document itself as one passage: its names in both languages.</summary>
    public static string Names(string? titleEn, IReadOnlyList<string> aliases) =>
        string.Join('\n', aliases.Prepend(titleEn).OfType<string>());
}
