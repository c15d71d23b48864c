namespace iHanoi.Eval.Scoring;

// What is expected of each line; fields as docs/evaluation.md describes them.

internal interface IGold
{
    string Id { get; }

    IReadOnlyList<string>? Slices { get; }
}

internal sealed record ClassifyGold(
    string Id,
    string Category,
    string Urgency,
    string LegalKind,
    bool? Emergency,
    IReadOnlyList<string> AgenciesOk,
    IReadOnlyList<string> WardsOk,
    string? Family,
    IReadOnlyList<string>? Slices
) : IGold;

internal sealed record RelevanceRow(
    string QueryId,
    string DocId,
    int Rel,
    IReadOnlyList<string>? Slices
);

internal sealed record ExpectedFact(string Key, IReadOnlyList<string> Any);

internal sealed record ExpectedTool(string Name, IReadOnlyDictionary<string, string?>? Arguments);

internal sealed record AskGold(
    string Id,
    string Status,
    IReadOnlyList<ExpectedFact>? Facts,
    IReadOnlyList<string>? Forbidden,
    IReadOnlyList<string>? Sources,
    IReadOnlyList<ExpectedTool>? Tools,
    string? Family,
    IReadOnlyList<string>? Slices
) : IGold;

internal sealed record DuplicateGold(
    string Id,
    bool Same,
    string? Family,
    IReadOnlyList<string>? Slices
) : IGold;

internal sealed record AddressGold(
    string Id,
    IReadOnlyList<string> WardsOk,
    bool Decidable,
    string? Family,
    IReadOnlyList<string>? Slices
) : IGold;

internal sealed record EmergencyGold(
    string Id,
    bool Emergency,
    string? Family,
    IReadOnlyList<string>? Slices
) : IGold;

internal sealed record MattersGold(
    string Id,
    IReadOnlyList<string> Categories,
    string? Family,
    IReadOnlyList<string>? Slices
) : IGold;

internal sealed record MaskGold(
    string Id,
    IReadOnlyList<string> Personal,
    IReadOnlyList<string> Keep,
    string? Family,
    IReadOnlyList<string>? Slices
) : IGold;

internal sealed record ExtractGold(
    string Id,
    IReadOnlyList<string> MustKeep,
    string? Note,
    IReadOnlyList<string>? Slices
) : IGold;
