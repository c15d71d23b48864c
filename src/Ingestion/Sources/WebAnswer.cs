using iHanoi.Civic.Knowledge.Sources;

namespace iHanoi.Ingestion.Sources;

/// <summary>What came of one question to the web, redirects followed.</summary>
internal abstract record WebAnswer
{
    private WebAnswer() { }

    /// <summary>From: the address that answered in the end.</summary>
    public sealed record Body(Uri From, byte[] Bytes, string? MediaType, PageMark Mark) : WebAnswer;

    public sealed record Unchanged : WebAnswer;

    /// <summary>Status: the HTTP status, where one came.</summary>
    public sealed record Nothing(SourceTrouble Why, int? Status) : WebAnswer;
}
