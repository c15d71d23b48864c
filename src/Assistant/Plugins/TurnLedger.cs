using iHanoi.Assistant.Answering;
using iHanoi.Assistant.Plugins.Procedures;
using iHanoi.Civic.Answering;
using iHanoi.Civic.City;
using iHanoi.Civic.Provenance;
using iHanoi.Civic.Text;
using Microsoft.SemanticKernel;

namespace iHanoi.Assistant.Plugins;

/// <summary>
/// What the functions of one turn returned, numbered through. It lives in the turn's own kernel, so two
/// questions never share one.
/// </summary>
internal sealed class TurnLedger(Language language, DateTimeOffset at)
{
    private const string Key = "turn";
    private readonly Lock _lock = new();
    private readonly List<Evidence> _evidence = [];
    private readonly List<ToolCall> _calls = [];
    private readonly List<ToolReply> _replies = [];

    public Language Language => language;

    public DateTimeOffset At => at;

    public DateOnly Day => DateOnly.FromDateTime(at.ToOffset(TimeSpan.FromHours(7)).DateTime);

    /// <summary>The ward that the question or the conversation is about; null: none is known.</summary>
    public WardCode? Ward { get; init; }

    public Reader Reader => new(language, Day, Ward);

    public IReadOnlyList<Evidence> Evidence => _evidence;

    public IReadOnlyList<ToolCall> Calls => _calls;

    public IReadOnlyList<ToolReply> Replies => _replies;

    public IReadOnlyList<LiveSource> Sources =>
        [.. _replies.Select(reply => reply.Source).OfType<LiveSource>().Distinct()];

    public static TurnLedger Of(Kernel kernel) =>
        kernel.Data.TryGetValue(Key, out var ledger) && ledger is TurnLedger own
            ? own
            : throw new InvalidOperationException("A function ran outside a turn.");

    public void Enter(Kernel kernel) => kernel.Data[Key] = this;

    /// <summary>Keeps the call and gives its evidence the turn's next numbers.</summary>
    public ToolReply Record(
        string function,
        IReadOnlyDictionary<string, string?> arguments,
        ToolReply reply
    )
    {
        lock (_lock)
        {
            var before = _evidence.Count;
            var numbered = reply with
            {
                Evidence = [.. reply.Evidence.Select((e, i) => e with { Number = before + i + 1 })],
                Points = [.. reply.Points.Select(p => p with { Number = before + p.Number })],
            };
            _evidence.AddRange(numbered.Evidence);
            _calls.Add(new ToolCall(function, reply.Arguments ?? arguments));
            _replies.Add(numbered);

            return numbered;
        }
    }
}
