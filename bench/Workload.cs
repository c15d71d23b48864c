using System.Text.Json;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Knowledge;

namespace iHanoi.Bench;

/// <summary>One thing people wait for, and the inputs it is timed on.</summary>
internal sealed record Workload(
    string Name,
    string Unit,
    IReadOnlyList<string> Inputs,
    Func<string, CancellationToken, Task> RunAsync
);

internal static class Workloads
{
    public static readonly IReadOnlyList<string> Names = ["chat", "search"];

    public static Workload Of(string name, BenchedProduct product) =>
        name switch
        {
            "chat" => Chat(product),
            "search" => Search(product),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such workload."),
        };

    private static Workload Chat(BenchedProduct product)
    {
        var assistant = product.Get<IAssistant>();

        return new Workload(
            "chat",
            "answers",
            Texts(product, "ask"),
            async (text, cancellationToken) =>
            {
                var question = new Question(text, null, [], product.Now);

                await foreach (var _ in assistant.AskAsync(question, cancellationToken))
                {
                    // Only the time until the last event counts.
                }
            }
        );
    }

    private static Workload Search(BenchedProduct product)
    {
        var index = product.Get<IPassageIndex>();
        var today = DateOnly.FromDateTime(product.Now.DateTime);

        return new Workload(
            "search",
            "searches",
            Texts(product, "retrieve"),
            async (text, cancellationToken) =>
                _ = await index.SearchAsync(new PassageQuery(text, 10, today), cancellationToken)
        );
    }

    // Single questions of the development set; those with a history or a context need more than their text.
    private static List<string> Texts(BenchedProduct product, string task) =>
        [
            .. File.ReadLines(
                    Path.Combine(product.Folders.Root, "eval", "datasets", task, "dev.in.jsonl")
                )
                .Where(line => line.Length > 0)
                .Select(TextOf)
                .OfType<string>()
                .Take(300),
        ];

    private static string? TextOf(string line)
    {
        using var row = JsonDocument.Parse(line);
        var root = row.RootElement;

        return root.TryGetProperty("history", out _) || root.TryGetProperty("context", out _)
            ? null
            : root.GetProperty("text").GetString();
    }
}
