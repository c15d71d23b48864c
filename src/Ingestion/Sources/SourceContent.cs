using iHanoi.Civic.Knowledge.Sources;

namespace iHanoi.Ingestion.Sources;

/// <summary>What a source's XML holds: pages, or further sitemaps, or the reason it could not be read.</summary>
internal abstract record SourceContent
{
    private SourceContent() { }

    public sealed record Pages(SourceKind Kind, string? Title, IReadOnlyList<ListedPage> Listed)
        : SourceContent;

    public sealed record Index(IReadOnlyList<Uri> Sitemaps) : SourceContent;

    public sealed record Nothing(SourceTrouble Why, int? Status = null) : SourceContent;
}
