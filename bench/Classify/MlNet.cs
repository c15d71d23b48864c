using System.Diagnostics;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace iHanoi.Bench.Classify;

/// <summary>ML.NET's own text pipeline, untuned: FeaturizeText and SdcaMaximumEntropy on the same reports.</summary>
internal static class MlNet
{
    private const string Name = "ML.NET FeaturizeText + SdcaMaximumEntropy";
    private const double Mega = 1024 * 1024;

    public static async Task<IReadOnlyList<ClassifierRow>> RunAsync(
        IReadOnlyList<LabelledText> training,
        IReadOnlyList<LabelledText> judged,
        CancellationToken cancellationToken
    )
    {
        var context = new MLContext(seed: 1);
        var data = context.Data.LoadFromEnumerable(training.Select(Row));
        var began = Stopwatch.GetTimestamp();
        var model = await Task.Run(() => Pipeline(context).Fit(data), cancellationToken);
        var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var file = Path.Combine(Path.GetTempPath(), $"ihanoi-mlnet-{Environment.ProcessId}.zip");
        context.Model.Save(model, data.Schema, file);
        began = Stopwatch.GetTimestamp();
        var loaded = context.Model.Load(file, out _);
        var engine = context.Model.CreatePredictionEngine<Input, Output>(loaded);
        var load = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        var size = new FileInfo(file).Length / Mega;
        File.Delete(file);
        var f1 = MacroF1.Of([
            .. judged.Select(one => (one.Category, engine.Predict(Row(one)).Guess)),
        ]);
        var rows = new List<ClassifierRow>();

        foreach (var cores in new[] { 1, 2 })
        {
            var figures = await Cores.OnAsync(
                cores,
                () => TimeAsync(context, loaded, judged, cores, cancellationToken)
            );
            rows.Add(
                new ClassifierRow(
                    Name,
                    cores,
                    f1,
                    figures.PerSecond,
                    figures.P50,
                    figures.P95,
                    took,
                    load,
                    null,
                    $"category only; model file {size:0.0} MB"
                )
            );
        }

        return rows;
    }

    private static EstimatorChain<KeyToValueMappingTransformer> Pipeline(MLContext context) =>
        context
            .Transforms.Conversion.MapValueToKey("Label", nameof(Input.Category))
            .Append(context.Transforms.Text.FeaturizeText("Features", nameof(Input.Text)))
            .AppendCacheCheckpoint(context)
            .Append(context.MulticlassClassification.Trainers.SdcaMaximumEntropy())
            .Append(
                context.Transforms.Conversion.MapKeyToValue(nameof(Output.Guess), "PredictedLabel")
            );

    // An engine serves one caller at a time: each caller takes one of its own.
    private static async Task<Figures> TimeAsync(
        MLContext context,
        ITransformer model,
        IReadOnlyList<LabelledText> judged,
        int cores,
        CancellationToken cancellationToken
    )
    {
        var engines = new System.Collections.Concurrent.ConcurrentBag<
            PredictionEngine<Input, Output>
        >(
            Enumerable
                .Range(0, cores)
                .Select(_ => context.Model.CreatePredictionEngine<Input, Output>(model))
        );
        var workload = new Workload(
            "classify",
            "reports",
            [.. judged.Select(one => one.Text)],
            (text, _) =>
            {
                engines.TryTake(out var engine);
                engine!.Predict(new Input { Text = text });
                engines.Add(engine);
                return Task.CompletedTask;
            }
        );

        return (await Stopwatched.RunAsync(workload, [cores], cancellationToken))[0];
    }

    private static Input Row(LabelledText one) =>
        new() { Text = one.Text, Category = one.Category };

    private sealed class Input
    {
        public string Text { get; set; } = "";

        public string Category { get; set; } = "";
    }

    private sealed class Output
    {
        public string Guess { get; set; } = "";
    }
}
