namespace iHanoi.Civic.Knowledge.Sources;

/// <summary>
/// A page as its source lists it. <see cref="ChangedAt"/> is what the source says; null: it does not say. A day without
/// a time counts as its end, since the page may have changed at any hour of it.
/// </summary>
public sealed record ListedPage(Uri Address, DateTimeOffset? ChangedAt, string? Title);

/// <summary>What a server said about a page's state, to be sent back with the next question (RFC 9110, 13).</summary>
public sealed record PageMark(string? ETag, DateTimeOffset? LastModified)
{
    public static readonly PageMark None = new(null, null);
}

/// <summary>What a source lists, or why that could not be learnt.</summary>
public abstract record SourceListing
{
    private SourceListing() { }

    /// <summary>The newest first where the source says so. IsCut: there are more than the product looks at.</summary>
    public sealed record Found(
        SourceKind Kind,
        string? Title,
        IReadOnlyList<ListedPage> Pages,
        bool IsCut
    ) : SourceListing;

    /// <summary>Status: the HTTP status, where one came.</summary>
    public sealed record Refused(SourceTrouble Why, int? Status) : SourceListing;
}

/// <summary>One page as its server answered.</summary>
public abstract record PageAnswer
{
    private PageAnswer() { }

    /// <summary>Extension tells what the bytes are, with its dot: ".html".</summary>
    public sealed record Read(byte[] Content, string Extension, PageMark Mark) : PageAnswer;

    /// <summary>The server says that the page is as it was (304).</summary>
    public sealed record Unchanged : PageAnswer;

    public sealed record Refused(SourceTrouble Why, int? Status) : PageAnswer;
}

/// <summary>Web sources, read as their sites allow: robots.txt, pauses, bounds, never the inside of the own network.</summary>
public interface IWebSources
{
    IWebVisit Begin();
}

/// <summary>One visit: it asks each site's robots.txt once and pauses between two questions to a site.</summary>
public interface IWebVisit
{
    Task<SourceListing> ListAsync(Uri source, CancellationToken cancellationToken);

    Task<PageAnswer> ReadAsync(Uri page, PageMark known, CancellationToken cancellationToken);
}
