namespace iHanoi.Assistant.ChatModels.Embedded;

/// <summary>Functions to call, or a reply that needs none (a greeting, a question back, a refusal).</summary>
internal sealed record TurnPlan(IReadOnlyList<PlannedCall> Calls, string? Text)
{
    public static TurnPlan Call(
        string function,
        params ReadOnlySpan<(string Name, string? Value)> arguments
    )
    {
        var named = new Dictionary<string, object?>(StringComparer.Ordinal);

        foreach (var (name, value) in arguments)
        {
            named[name] = value;
        }

        return new TurnPlan([new PlannedCall(function, named)], null);
    }

    public static TurnPlan Say(string text) => new([], text);
}

internal sealed record PlannedCall(string Function, IDictionary<string, object?> Arguments);
