using System.Text.Json.Serialization;
using iHanoi.Assistant.Answering;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Provenance;

namespace iHanoi.Assistant.Plugins;

/// <summary>How a function call ended, as both chat models read it.</summary>
internal static class Outcomes
{
    public const string Found = "found";
    public const string Several = "several";
    public const string Nothing = "nothing";
    public const string Missing = "missing";
    public const string NotConnected = "not_connected";
    public const string Preview = "preview";
    public const string Failed = "failed";
    public const string Outside = "outside_hanoi";

    /// <summary>Text of somebody else's making: quoted, never obeyed.</summary>
    public const string Foreign = "foreign";
}

/// <summary>
/// What a plug-in returns: numbered evidence and what stands around it. All text in it is data. What only
/// the product reads (canonical arguments, cards) does not go to the model.
/// </summary>
internal sealed record ToolReply(string Outcome)
{
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>What the evidence says to this question, one statement each, best first.</summary>
    public IReadOnlyList<Point> Points { get; init; } = [];

    /// <summary>Named facts about the result: title, titleEn, kind, the place that was not found.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } =
        new Dictionary<string, string>();

    /// <summary>What could be meant, or what is missing: shown as chips.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    public LiveSource? Source { get; init; }

    [JsonIgnore]
    public IReadOnlyDictionary<string, string?>? Arguments { get; init; }

    [JsonIgnore]
    public AnswerCard? Card { get; init; }

    [JsonIgnore]
    public IReadOnlyList<(string ChunkId, double Score)> Passages { get; init; } = [];

    public string? Field(string name) => Fields.GetValueOrDefault(name);
}

/// <summary>
/// One statement: which part of the question it answers ("fee", "route"), its words, and the number of the
/// evidence that holds them.
/// </summary>
internal sealed record Point(string Kind, string Text, int Number);
