using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Training.Intents;

/// <summary>
/// Learns what an utterance wants from its sentence vector: each fifth of the families examined by weights
/// that never saw it, then once more on everything. The assistant reads the file; its card is the contract.
/// </summary>
internal sealed class IntentTrainer(ProductFolders folders, ISentenceEncoder encoder)
    : IClassifierTraining
{
    // Chosen on held-out families: less forgets "not ours", more copies single utterances.
    private const float Pull = 33f;

    public string Model => "intent";

    public async Task<ClassifierTrainingOutcome> TrainAsync(
        ClassifierTrainingOptions options,
        IProgress<string> progress,
        CancellationToken cancellationToken
    )
    {
        var examples = IntentExample.Read(Path.Combine(folders.Training, "intents"));
        var labels = examples
            .Select(example => example.Intent)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToArray();
        progress.Report($"intent: {examples.Count} utterances of {labels.Length} kinds");

        var rows = await EncodeAsync(examples, labels, cancellationToken);
        var held = HeldOut(rows, IntentFamilies.Folds(examples, options.Folds), labels.Length);
        var figures = new IntentFigures(labels, held);
        var final = SoftmaxRegression.Learn(rows, labels.Length, Pull).Cooled(figures.Temperature);

        return new IntentFolder(folders).Write(final, figures, options);
    }

    private async Task<(float[] Vector, int Label)[]> EncodeAsync(
        IReadOnlyList<IntentExample> examples,
        string[] labels,
        CancellationToken cancellationToken
    )
    {
        var rows = new (float[], int)[examples.Count];
        await Parallel.ForAsync(
            0,
            rows.Length,
            cancellationToken,
            async (i, token) =>
                rows[i] = (
                    (await encoder.EncodeQueryAsync(examples[i].Text, token)).ToArray(),
                    Array.IndexOf(labels, examples[i].Intent)
                )
        );

        return rows;
    }

    private static HeldOutIntent[] HeldOut(
        (float[] Vector, int Label)[] rows,
        int[] folds,
        int labels
    )
    {
        var held = new HeldOutIntent[rows.Length];

        foreach (var fold in folds.Distinct())
        {
            var learnt = SoftmaxRegression.Learn(
                [.. rows.Where((_, i) => folds[i] != fold)],
                labels,
                Pull
            );

            for (var i = 0; i < rows.Length; i++)
            {
                if (folds[i] == fold)
                {
                    held[i] = new HeldOutIntent(learnt.Logits(rows[i].Vector), rows[i].Label);
                }
            }
        }

        return held;
    }
}
