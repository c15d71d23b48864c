namespace iHanoi.Civic.Knowledge;

/// <summary>When a text holds. Dates are Hanoi days; null is "the source does not say".</summary>
public sealed record Validity(
    DateOnly? Issued,
    DateOnly? Effective,
    DateOnly? Expires,
    DateOnly? Reviewed
)
{
    public static readonly Validity Unknown = new(null, null, null, null);

    /// <summary>The last day the text may be relied on without somebody looking at it again.</summary>
    public DateOnly? ReviewDue { get; init; }

    /// <summary>The document that took this one's place.</summary>
    public string? ReplacedBy { get; init; }

    public bool HoldsOn(DateOnly day) => On(day) is Standing.InForce;

    public Standing On(DateOnly day) =>
        this switch
        {
            _ when Effective > day => Standing.NotYetInForce,
            _ when Expires < day => Standing.Expired,
            // Replaced with a last day is in force until then.
            { ReplacedBy: not null, Expires: null } => Standing.Replaced,
            _ when ReviewDue < day => Standing.ReviewOverdue,
            _ => Standing.InForce,
        };

    /// <summary>Whether the text was, is or will be in force on some day of a stretch.</summary>
    public bool HoldsWithin(DateOnly first, DateOnly last) =>
        !(Effective > last) && !(Expires < first);
}

/// <summary>A stretch of a document under one heading path, in reading order.</summary>
public sealed record DocumentSection(
    IReadOnlyList<string> HeadingPath,
    string Text,
    int? Page = null
);

/// <summary>
/// A document as read: its facts and its text in NFC, whatever the file was. Id is stable across versions
/// ("1.001193", "huong-dan/gui-phan-anh"); the content hash tells versions apart.
/// </summary>
public sealed record SourceDocument
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? TitleEn { get; init; }

    /// <summary>Names people use instead of the title; searched like a title, never shown as one.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>"procedure", "fact", "guide", "document" or <see cref="DocumentKinds.Case"/>.</summary>
    public string Kind { get; init; } = "document";

    public Audience Audience { get; init; }

    /// <summary>Whose ward it is (<see cref="WardScope"/>); none: the whole city's.</summary>
    public IReadOnlyList<string> Wards { get; init; } = WardScope.WholeCity;

    /// <summary>What it is about, as a code of its kind's own table: a case tells its <see cref="Reports.Category"/>.</summary>
    public string? Subject { get; init; }

    public string Language { get; init; } = "vi";

    public string? Issuer { get; init; }

    public IReadOnlyList<string> LegalBasis { get; init; } = [];

    public Validity Validity { get; init; } = Validity.Unknown;

    public string? Owner { get; init; }

    public string? Source { get; init; }

    public string? Licence { get; init; }

    /// <summary>When its page was read from the web. No part of the hash: the same words read again are the same.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>The procedure the text is about; two texts about one are held against each other.</summary>
    public string? ProcedureCode { get; init; }

    public required IReadOnlyList<DocumentSection> Sections { get; init; }

    /// <summary>SHA-256 of everything above but <see cref="ReadAt"/>, lower-case hex.</summary>
    public required string ContentHash { get; init; }
}
