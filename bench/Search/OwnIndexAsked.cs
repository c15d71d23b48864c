using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Encoder;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Bench.Search;

/// <summary>Asks an index that is ready, mode by mode, with every stage of a search apart.</summary>
internal static class OwnIndexAsked
{
    /// <summary>How it came to be ready: built once (seconds and peak), started now, and what its vectors agree with.</summary>
    public sealed record Start(int Size, string Built, double ReadySeconds, string Agreement);

    public static async Task PrintAsync(
        IServiceProvider services,
        Start start,
        AskedQuestion[] questions,
        CancellationToken cancellationToken
    )
    {
        var index = services.GetRequiredService<IPassageIndex>();
        string[] texts = [.. questions.Select(question => question.Text)];
        await EncodeAsync(services, texts, cancellationToken);

        await WarmAsync(index, texts, cancellationToken);

        foreach (var mode in Enum.GetValues<SearchMode>())
        {
            using var stages = new Stages();
            var (p50, p95, _) = await SearchRow.TimeAsync(
                texts,
                text => index.SearchAsync(OwnIndex.Query(text, mode), cancellationToken).AsTask(),
                stages.Begin
            );
            Console.WriteLine(
                new SearchRow(start.Size, $"iHanoi {mode}", start.Built, Memory(), p50, p95)
                {
                    ReadySeconds = start.ReadySeconds,
                    Agreement = mode is SearchMode.Dense ? start.Agreement : "",
                    Stages = stages.ToString(),
                }
            );
        }

        Console.WriteLine(await ChangeAsync(services, start.Size, cancellationToken));
    }

    // Until the runtime has compiled what is called often: one round is too few, and the first mode would pay for it.
    private static async Task WarmAsync(
        IPassageIndex index,
        string[] texts,
        CancellationToken cancellationToken
    )
    {
        for (var round = 0; round < 3; round++)
        {
            foreach (var text in texts)
            {
                await index.SearchAsync(OwnIndex.Query(text, SearchMode.Hybrid), cancellationToken);
            }
        }
    }

    private static double Memory()
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 / 1e6;
    }

    // One after the other and not remembered, as a question that nobody asked before.
    private static async Task EncodeAsync(
        IServiceProvider services,
        string[] texts,
        CancellationToken cancellationToken
    )
    {
        var encoder = services.GetRequiredService<ISentenceEncoder>();
        await encoder.WarmUpAsync(cancellationToken);

        foreach (var text in texts)
        {
            await encoder.EncodeQueryAsync(text, cancellationToken);
        }
    }

    // Until a search no longer finds it, and until one finds it again.
    private static async Task<string> ChangeAsync(
        IServiceProvider services,
        int size,
        CancellationToken cancellationToken
    )
    {
        var publishing = services.GetRequiredService<IPublishing>();
        var document = MadeCorpus.DocumentOf(size / MadeCorpus.PerTitle / 2);
        var began = Stopwatch.GetTimestamp();
        await publishing.WithdrawAsync(document, null, cancellationToken);
        var gone = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        began = Stopwatch.GetTimestamp();
        await publishing.RestoreAsync(document, null, cancellationToken);
        var back = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {size} | iHanoi: one document withdrawn in {gone:0} ms, back in {back:0} ms | | | | | | | |"
        );
    }

    /// <summary>Listens to the product's own measure of the stages.</summary>
    private sealed class Stages : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly Dictionary<string, List<double>> _took = [];

        public Stages()
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name is "ihanoi.search.stage")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<double>(
                (_, took, tags, _) =>
                {
                    var stage = (string)tags[0].Value!;
                    (_took.TryGetValue(stage, out var known) ? known : _took[stage] = []).Add(took);
                }
            );
            _listener.Start();
        }

        /// <summary>Forgets the round that only warmed up.</summary>
        public void Begin() => _took.Clear();

        public void Dispose() => _listener.Dispose();

        public override string ToString() =>
            string.Join(
                ", ",
                _took.Select(stage =>
                {
                    var sorted = stage.Value.Order().ToArray();
                    return string.Create(
                        CultureInfo.InvariantCulture,
                        $"{stage.Key} {sorted[sorted.Length / 2]:0.0}/{sorted[(int)(sorted.Length * 0.95)]:0.0}"
                    );
                })
            );
    }
}
