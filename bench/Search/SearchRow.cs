using System.Diagnostics;
using System.Globalization;

namespace iHanoi.Bench.Search;

/// <summary>One line of the table. A size of −1 is not measured.</summary>
internal sealed record SearchRow(
    int Passages,
    string What,
    string Built,
    double Megabytes,
    double P50,
    double P95
)
{
    public const string Header =
        "| passages | what | built in s | ready in s | MB | p50 ms | p95 ms | first ten agree | stages, p50/p95 ms |\n|---|---|---|---|---|---|---|---|---|";

    public double ReadySeconds { get; init; } = -1;

    public string Agreement { get; init; } = "";

    public string Stages { get; init; } = "";

    public static SearchRow NotMeasured(int passages, string what, string why) =>
        new(passages, what, "–", -1, -1, -1) { Stages = why };

    public override string ToString() =>
        $"| {Passages} | {What} | {Built} | {Show(ReadySeconds, "0.0")} | {Show(Megabytes, "0")} | {Show(P50, "0.0")} | {Show(P95, "0.0")} | {Agreement} | {Stages} |";

    /// <summary>Runs every question twice and times the second.</summary>
    public static async Task<(double P50, double P95, IReadOnlyList<T> Results)> TimeAsync<T>(
        IReadOnlyList<string> questions,
        Func<string, Task<T>> ask,
        Action? begin = null
    )
    {
        var took = new double[questions.Count];
        var results = new List<T>(questions.Count);

        foreach (var question in questions)
        {
            await ask(question);
        }

        begin?.Invoke();

        foreach (var (at, question) in questions.Index())
        {
            var began = Stopwatch.GetTimestamp();
            results.Add(await ask(question));
            took[at] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }

        Array.Sort(took);
        return (took[took.Length / 2], took[(int)(took.Length * 0.95)], results);
    }

    private static string Show(double value, string format) =>
        value < 0 ? "–" : value.ToString(format, CultureInfo.InvariantCulture);
}
