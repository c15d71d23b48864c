using iHanoi.Civic.City;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Civic.Text;

namespace iHanoi.Api.Features.Knowledge;

/// <summary>
/// The address is the whole question: it can be shared. Without <see cref="Mode2"/> or <see cref="Candidate"/> there is
/// one side.
/// </summary>
public sealed record TryQuery(
    string? Q,
    DateOnly? Date,
    string? Mode,
    string? Restore,
    string? Rank,
    string? Texts,
    string? Kind,
    string? Ward,
    string? Mode2,
    string? Restore2,
    string? Rank2,
    string? Texts2,
    string? Candidate
)
{
    public const string On = "on";
    public const string Off = "off";
    private const int Limit = 10;

    internal string Question => Q?.Trim() ?? "";

    // A candidate is never a past case: those follow their reports.
    internal bool IsOfCases => Kind is DocumentKinds.Case && !HasCandidate;

    internal bool HasCandidate => !string.IsNullOrEmpty(Candidate);

    internal SearchSetup Left =>
        new(ModeOf(Mode) ?? SearchMode.Hybrid, Flag(Restore), Flag(Rank), Spoken(Texts));

    /// <summary>The second configuration; where only the indexes differ, the first one again.</summary>
    internal SearchSetup? Right =>
        ModeOf(Mode2) is { } mode
            ? new SearchSetup(mode, Flag(Restore2), Flag(Rank2), Spoken(Texts2))
        : HasCandidate ? Left
        : null;

    /// <summary>Null: none was named, or what was named is no version.</summary>
    internal VersionKey? CandidateKey =>
        Candidate?.LastIndexOf('@') is > 0 and var at
        && int.TryParse(Candidate[(at + 1)..], out var number)
            ? new VersionKey(Candidate[..at], number)
            : null;

    public static string NameOf(VersionKey candidate) =>
        $"{candidate.DocumentId}@{candidate.Number}";

    /// <summary>The page where this version can be tried before it is published.</summary>
    public static string AddressOf(VersionKey candidate) =>
        $"/kb/search?candidate={Uri.EscapeDataString(NameOf(candidate))}";

    internal IEnumerable<string> Wards => AskedWard is { } ward ? [ward] : [];

    internal string? AskedWard => Ward?.Trim() is { Length: > 0 } code ? code : null;

    internal DateOnly DayOf(TimeProvider time) => Date ?? ListDocuments.Today(time);

    // Who may come here may see everything.
    internal PassageQuery Asked(SearchSetup setup, TimeProvider time) =>
        new(Question, Limit, DayOf(time))
        {
            Mode = setup.Mode,
            RestoresSpelling = setup.Restores,
            Reranks = setup.Reranks,
            Language = setup.Language?.Code(),
            Kind = Kind is null or "" || (HasCandidate && Kind is DocumentKinds.Case) ? null : Kind,
            Audience = Audience.Staff,
            Ward = AskedWard is { } ward ? new WardCode(ward) : null,
        };

    private static SearchMode? ModeOf(string? code) =>
        Enum.TryParse<SearchMode>(code, true, out var known) && Enum.IsDefined(known)
            ? known
            : null;

    private static Language? Spoken(string? code) =>
        string.IsNullOrEmpty(code) ? null : Languages.Parse(code);

    private static bool? Flag(string? code) =>
        code switch
        {
            On => true,
            Off => false,
            _ => null,
        };
}

/// <summary>How one side searches. Null restores and ranks as configured, and takes texts of any language.</summary>
public sealed record SearchSetup(
    SearchMode Mode,
    bool? Restores,
    bool? Reranks,
    Language? Language
);
