using System.Text.Json;

namespace iHanoi.Eval.Tasks;

// The wire formats of the evaluation, field for field as docs/evaluation.md describes them.

internal sealed record ClassifyIn(string Id, string Text, string? Lang, double? Lat, double? Lon);

internal sealed record ClassifyOut(
    string Id,
    string Category,
    IReadOnlyDictionary<string, double> Probabilities,
    string Urgency,
    string LegalKind,
    bool Emergency,
    string Agency,
    IReadOnlyList<string> Agencies,
    string? Ward,
    bool Abstained
)
{
    // How sure it is of the other decisions; absent in what others wrote.
    public double? UrgencyProbability { get; init; }

    public double? LegalKindProbability { get; init; }

    public double? EmergencyProbability { get; init; }
}

internal sealed record CorpusRow(string Id, string? Title, string Text);

internal sealed record QueryRow(string Id, string Text);

internal sealed record RunHit(string Id, double Score);

internal sealed record RunRow(string QueryId, IReadOnlyList<RunHit> Hits);

internal sealed record AskTurn(string Role, string Text);

internal sealed record AskDocument(string Id, string? Title, string Text);

internal sealed record AskReport(string Id, string Text);

internal sealed record AskToolResult(string Name, JsonElement Result);

internal sealed record AskContext(
    IReadOnlyList<AskDocument>? Documents,
    IReadOnlyList<AskReport>? Reports,
    IReadOnlyList<AskToolResult>? ToolResults
);

internal sealed record AskIn(
    string Id,
    string Text,
    string? Lang,
    IReadOnlyList<AskTurn>? History,
    AskContext? Context
);

internal sealed record AskCitation(string SourceId, string Quote);

internal sealed record AskToolCall(string Name, IReadOnlyDictionary<string, string?> Arguments);

internal sealed record AskOut(
    string Id,
    string Status,
    string Text,
    IReadOnlyList<AskCitation> Citations,
    IReadOnlyList<AskToolCall> ToolCalls,
    double LatencyMs
);

/// <summary>Each side is a text, or an object with a text and, when known, where and when.</summary>
internal sealed record DuplicateIn(string Id, JsonElement A, JsonElement B);

internal sealed record DuplicateOut(string Id, bool Same, double Score);

internal sealed record TextIn(string Id, string Text);

internal sealed record AddressOut(string Id, IReadOnlyList<string> Wards);

internal sealed record EmergencyOut(string Id, bool Emergency, string? Number);

internal sealed record MattersOut(string Id, IReadOnlyList<string> Categories);

internal sealed record MaskOut(string Id, string Text);

internal sealed record ExtractIn(string Id, string Path);

internal sealed record ExtractOut(
    string Id,
    string Status,
    string? Reason,
    string Text,
    int Pages,
    double? Confidence = null,
    IReadOnlyList<int>? PagesWaiting = null
);
