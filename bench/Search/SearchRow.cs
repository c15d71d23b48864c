using System.Diagnostics;
using System.Globalization;

namespace iHanoi.Bench.Search;

/// <summary>One line of the table. A size of −1 is not measured.</summary>
internal sealed record SearchRow(
    int Passages,
    string What,
    double BuildSeconds,
    double Megabytes,
    double P50,
    double P95,
    string Agreement
)
{
    public const string Header =
        "| passages | what | built in s | MB | p50 ms | p95 ms | first ten agree |\n|---|---|---|---|---|---|---|";

    public static SearchRow NotFetched(int passages, string what) =>
        new(passages, what, -1, -1, -1, -1, "not fetched");

    public override string ToString() =>
        $"| {Passages} | {What} | {Show(BuildSeconds, "0.0")} | {Show(Megabytes, "0")} | {Show(P50, "0.0")} | {Show(P95, "0.0")} | {Agreement} |";

    /// <summary>Runs every question twice and times the second.</summary>
    public static async Task<(double P50, double P95, IReadOnlyList<T> Results)> TimeAsync<T>(
        IReadOnlyList<string> questions,
        Func<string, Task<T>> ask
    )
    {
        var took = new double[questions.Count];
        var results = new List<T>(questions.Count);

        foreach (var question in questions)
        {
            await ask(question);
        }

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
