using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using iHanoi.Api.Features.Reports;
using iHanoi.Api.Jobs;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Bench.Flood;

/// <summary>
/// A burst of reports through the real door: is one lost, are those in danger read first, how long until the
/// last is routed.
/// </summary>
internal static class FloodBench
{
    private const int Callers = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public static async Task<string> RunAsync(int reports, CancellationToken cancellationToken)
    {
        var texts = FloodTexts.Make(BenchedProduct.OwnFolders().Root, reports);
        await using var host = await FloodHost.StartAsync();
        var began = Stopwatch.GetTimestamp();
        var numbers = await FileAllAsync(host.Address, texts, cancellationToken);
        var filed = Stopwatch.GetElapsedTime(began);

        while (await LeftAsync(host, cancellationToken) is > 0 and var left)
        {
            await Console.Error.WriteLineAsync($"{left} to read");
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }

        var routed = Stopwatch.GetElapsedTime(began);
        return await MarkdownAsync(host, numbers, (texts.Count, filed, routed), cancellationToken);
    }

    private static async Task<IReadOnlyCollection<string>> FileAllAsync(
        Uri address,
        IReadOnlyList<string> texts,
        CancellationToken cancellationToken
    )
    {
        var numbers = new string?[texts.Count];
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = address };
        await Parallel.ForAsync(
            0,
            texts.Count,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = Callers,
                CancellationToken = cancellationToken,
            },
            async (i, token) =>
            {
                var answer = await client.PostAsJsonAsync(
                    "/api/reports",
                    new { text = texts[i], insist = true },
                    token
                );

                if (answer.StatusCode is HttpStatusCode.UnprocessableEntity)
                {
                    // Another door is right: 112–115, or a complaint's own procedure. Told at once, never queued.
                    return;
                }

                answer.EnsureSuccessStatusCode();
                numbers[i] = (await answer.Content.ReadFromJsonAsync<ReportFiled>(token))!.Number;
            }
        );

        return [.. numbers.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private static Task<int> LeftAsync(FloodHost host, CancellationToken cancellationToken) =>
        host.DbAsync(db =>
            db.Jobs.CountAsync(
                job => job.Kind == ClassifyReport.Kind && job.DoneAt == null,
                cancellationToken
            )
        );

    private static async Task<string> MarkdownAsync(
        FloodHost host,
        IReadOnlyCollection<string> numbers,
        (int Sent, TimeSpan Filed, TimeSpan Routed) took,
        CancellationToken cancellationToken
    )
    {
        var rows = await host.DbAsync(db =>
            (
                from job in db.Jobs
                where job.Kind == ClassifyReport.Kind
                join report in db.Reports on job.Subject equals report.Id
                join said in db.ReportSuggestions on report.Id equals said.ReportId
                select new Waited(report.Number.Value, job.Priority, report.FiledAt, said.At)
            ).ToListAsync(cancellationToken)
        );
        var lost = numbers.Except(rows.Select(row => row.Number)).Count();
        var invariant = CultureInfo.InvariantCulture;
        var text = new StringBuilder();
        text.AppendLine(invariant, $"# flood, {TimeProvider.System.GetLocalNow():yyyy-MM-dd}")
            .AppendLine();
        text.AppendLine(
                invariant,
                $"{FiguresTable.Surroundings()}. {took.Sent} messages by {Callers} callers over HTTP into the real host with SQLite; one node."
            )
            .AppendLine();
        text.AppendLine(
            invariant,
            $"- {took.Sent - numbers.Count} shown another door at once (112–115, a complaint's own procedure), {numbers.Count} filed"
        );
        text.AppendLine(
            invariant,
            $"- all filed after {took.Filed.TotalSeconds:0.0} s ({numbers.Count / took.Filed.TotalSeconds:0} a second)"
        );
        text.AppendLine(
            invariant,
            $"- last one routed after {took.Routed.TotalSeconds:0.0} s ({numbers.Count / took.Routed.TotalSeconds:0} a second)"
        );
        text.AppendLine(invariant, $"- confirmed to a citizen and not routed: {lost}").AppendLine();
        text.AppendLine("| | reports | p50 s until routed | p95 s | longest s |")
            .AppendLine("|---|---|---|---|---|");
        text.AppendLine(Line("danger or urgent", rows, isDanger: true));
        text.AppendLine(Line("all others", rows, isDanger: false));

        return text.ToString();
    }

    private static string Line(string name, List<Waited> rows, bool isDanger)
    {
        var waits = rows.Where(row => row.Priority < JobPriority.Report == isDanger)
            .Select(row => (row.RoutedAt - row.FiledAt).TotalSeconds)
            .Order()
            .ToArray();

        return waits is []
            ? $"| {name} | 0 | – | – | – |"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {waits.Length} | {waits[waits.Length / 2]:0.0} | {waits[(int)(waits.Length * 0.95)]:0.0} | {waits[^1]:0.0} |"
            );
    }

    private sealed record Waited(
        string Number,
        int Priority,
        DateTimeOffset FiledAt,
        DateTimeOffset RoutedAt
    );
}
