using iHanoi.Civic.City;

namespace iHanoi.Civic.Knowledge;

public enum SearchMode
{
    Hybrid,
    Lexical,
    Dense,
}

/// <summary>What is searched for. Only text in force on <see cref="ValidOn"/> is found.</summary>
public sealed record PassageQuery(string Text, int Limit, DateOnly ValidOn)
{
    public SearchMode Mode { get; init; } = SearchMode.Hybrid;

    /// <summary>Null searches every kind but past cases: what was done once must not stand beside the rules.</summary>
    public string? Kind { get; init; }

    /// <summary>Who asks; nobody else's texts are found.</summary>
    public Audience Audience { get; init; } = Audience.Public;

    /// <summary>Only texts written in this language ("vi", "en"); null searches every language.</summary>
    public string? Language { get; init; }

    /// <summary>Only documents about this (<see cref="DocumentFacts.Subject"/>); null is about anything.</summary>
    public string? Subject { get; init; }

    /// <summary>Only documents of this ward and those of the whole city; null searches every ward's.</summary>
    public WardCode? Ward { get; init; }

    /// <summary>Null searches every document.</summary>
    public string? DocumentId { get; init; }

    /// <summary>
    /// Also finds what does not hold on the day when the question asks about its time ("năm 2024 thì sao?"). Only for
    /// callers that show <see cref="Passage.Standing"/>.
    /// </summary>
    public bool OtherTimes { get; init; }

    /// <summary>Whether the question is read as it was most likely meant; null is as configured.</summary>
    public bool? RestoresSpelling { get; init; }

    /// <summary>Whether the learned ranker has its say (embedded index, hybrid mode); null is as configured.</summary>
    public bool? Reranks { get; init; }

    /// <summary>At most this many passages of one document; null is no limit.</summary>
    public int? PerDocument { get; init; }

    /// <summary>Whether a document may be found at all, whatever it says and whenever it holds.</summary>
    public bool Admits(DocumentFacts document) =>
        (Kind is null ? document.Kind is not DocumentKinds.Case : Kind == document.Kind)
        && (DocumentId is null || DocumentId == document.Id)
        && (Language is null || Language == document.Language)
        && (Subject is null || Subject == document.Subject)
        && (Ward is not { } ward || WardScope.Covers(document.Wards, ward))
        && Audience.MaySee(document.Audience);
}

/// <summary>Why a passage stands where it stands, each part as fused (0–1).</summary>
public sealed record PassageScore(
    double Total,
    double Lexical,
    double Dense,
    IReadOnlyList<string> Terms
)
{
    /// <summary>The vector score as measured, not scaled over the candidates: comparable between questions.</summary>
    public double Cosine { get; init; }

    /// <summary>What the learned ranker added to the fused score (below zero: took away); 0 when it was not asked.</summary>
    public double Learned { get; init; }
}

/// <summary>A chunk as found, with its score and the document facts an answer must show.</summary>
public sealed record Passage(Chunk Chunk, PassageScore Score, DocumentFacts Document)
{
    /// <summary>How its document stands on the day that was searched for.</summary>
    public Standing Standing { get; init; }
}

/// <summary>The facts about a document version that travel with each of its passages.</summary>
public sealed record DocumentFacts(
    string Id,
    int Version,
    string Title,
    string? TitleEn,
    string Kind,
    string? Issuer,
    Validity Validity,
    string? Source,
    IReadOnlyList<string> LegalBasis
)
{
    /// <summary>Names people use instead of the title: for matching, never shown as fact.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>"vi" or "en".</summary>
    public string Language { get; init; } = "vi";

    /// <summary>What it is about, as a code of its kind's own table; null: it is not filed under one.</summary>
    public string? Subject { get; init; }

    public Audience Audience { get; init; }

    /// <summary>Five-digit codes of the wards it is of; none: it is of the whole city.</summary>
    public IReadOnlyList<string> Wards { get; init; } = WardScope.WholeCity;
}

public interface IPassageIndex
{
    /// <summary>Best first. An empty query finds nothing.</summary>
    ValueTask<IReadOnlyList<Passage>> SearchAsync(
        PassageQuery query,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// All chunks of a document's current version in reading order; empty when it is not published, not public, or a
    /// past case: those are found only by a search that asks for them.
    /// </summary>
    ValueTask<IReadOnlyList<Passage>> ReadAsync(
        string documentId,
        CancellationToken cancellationToken
    );

    /// <summary>Names the state of the index, for the trace of an answer.</summary>
    string Version { get; }
}
