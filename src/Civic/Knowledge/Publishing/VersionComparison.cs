using System.Text.Json.Serialization;
using iHanoi.Civic.Text;

namespace iHanoi.Civic.Knowledge.Publishing;

[JsonConverter(typeof(JsonStringEnumConverter<TextChange>))]
public enum TextChange
{
    Same,
    Removed,
    Added,
}

/// <summary>A run of words that stayed, went or came; in reading order, what went before what came.</summary>
public sealed record TextRun(TextChange Change, string Text);

/// <summary>One paragraph of both versions laid over each other.</summary>
public sealed record ComparedParagraph(IReadOnlyList<TextRun> Runs)
{
    public bool IsSame => Runs.All(run => run.Change is TextChange.Same);
}

/// <summary>A fact of a version that answers depend on.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VersionFact>))]
public enum VersionFact
{
    Title,
    Fee,
    TimeLimit,
    Issued,
    Effective,
    Expires,
    ReviewDue,
    ReplacedBy,
    LegalBasis,
    Issuer,
    Owner,
    Source,
    Audience,
    Wards,
}

/// <summary>A fact in which two versions differ. Days are ISO dates; an empty list is "not said".</summary>
public sealed record FactChange(
    VersionFact Fact,
    IReadOnlyList<string> Before,
    IReadOnlyList<string> After
);

public sealed record VersionComparison(
    VersionKey Before,
    VersionKey After,
    string Title,
    IReadOnlyList<FactChange> Facts,
    IReadOnlyList<ComparedParagraph> Paragraphs
);

/// <summary>What changed between two versions of a document, for the people who review it.</summary>
public interface IVersionComparing
{
    /// <summary>Null: there is no such document, or no such version of it.</summary>
    Task<VersionComparison?> CompareAsync(
        string documentId,
        int before,
        int after,
        CancellationToken cancellationToken
    );
}

public static class VersionFacts
{
    public static readonly StatusTable<VersionFact> Table = new(
        new(VersionFact.Title, "title", "Tên", "Title"),
        new(VersionFact.Fee, "fee", "Phí, lệ phí", "Fee"),
        new(VersionFact.TimeLimit, "time-limit", "Thời hạn giải quyết", "Time limit"),
        new(VersionFact.Issued, "issued", "Ngày ban hành", "Issued"),
        new(VersionFact.Effective, "effective", "Có hiệu lực từ", "In force from"),
        new(VersionFact.Expires, "expires", "Hết hiệu lực", "Expires"),
        new(VersionFact.ReviewDue, "review-due", "Hạn rà soát", "Review due"),
        new(VersionFact.ReplacedBy, "replaced-by", "Được thay bằng", "Replaced by"),
        new(VersionFact.LegalBasis, "legal-basis", "Căn cứ pháp lý", "Legal basis"),
        new(VersionFact.Issuer, "issuer", "Cơ quan ban hành", "Issuer"),
        new(VersionFact.Owner, "owner", "Người phụ trách", "Owner"),
        new(VersionFact.Source, "source", "Nguồn", "Source"),
        new(VersionFact.Audience, "audience", "Ai được xem", "Who may see it"),
        new(VersionFact.Wards, "wards", "Phường, xã", "Wards")
    );
}
