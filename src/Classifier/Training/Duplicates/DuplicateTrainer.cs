using System.Text.Json;
using System.Text.Json.Nodes;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Duplicates;
using iHanoi.Classifier.Features;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>
/// Fits the weights of models/duplicate-finder on pairs written by hand and pairs made from families of
/// training reports; examined by family, each fifth left out in turn.
/// </summary>
internal sealed class DuplicateTrainer(ProductFolders folders, DuplicateFinder finder)
    : IClassifierTraining
{
    private const float Pull = 3f;

    private static readonly string[] Parts = ["dev", "test"];

    public string Model => "duplicates";

    public async Task<ClassifierTrainingOutcome> TrainAsync(
        ClassifierTrainingOptions options,
        IProgress<string> progress,
        CancellationToken cancellationToken
    )
    {
        var pairs = Pairs(options.Seed);
        progress.Report($"duplicates: {pairs.Length} pairs");
        var rows = new (float[] Vector, int Label)[pairs.Length];
        IReadOnlyList<string> names = [];

        for (var i = 0; i < pairs.Length; i++)
        {
            var features = await finder.FeaturesAsync(pairs[i].A, pairs[i].B, cancellationToken);
            names = [.. features.All.Select(sign => sign.Name)];
            rows[i] = ([.. features.All.Select(sign => (float)sign.Value)], pairs[i].Same ? 1 : 0);
        }

        var held = HeldOut(pairs, rows, options.Folds);
        var figures = new DuplicateFigures(pairs, held);
        var final = SoftmaxRegression.Learn(rows, 2, Pull);

        return new DuplicateFolder(folders).Write(names, final, figures, finder.Centre, options);
    }

    private PairExample[] Pairs(int seed)
    {
        var heldOut = new NearDuplicates(HeldOutTexts());
        var reports = TrainingReports.Read(Path.Combine(folders.Training, "reports"));

        return
        [
            .. PairExample
                .Read(Path.Combine(folders.Training, "duplicates"))
                .Concat(new PairMaker(folders, seed).Make(reports))
                .Where(pair => !heldOut.Has(pair.A.Text) && !heldOut.Has(pair.B.Text)),
        ];
    }

    private IEnumerable<string> HeldOutTexts() =>
        Parts
            .Select(part =>
                Path.Combine(folders.Root, "eval", "datasets", "duplicates", $"{part}.in.jsonl")
            )
            .Where(File.Exists)
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > 0)
            .Select(line => JsonNode.Parse(line)!)
            .SelectMany(pair => new[] { pair["a"]!, pair["b"]! })
            .Select(side =>
                side.GetValueKind() is JsonValueKind.String
                    ? side.GetValue<string>()
                    : side["text"]!.GetValue<string>()
            );

    private static double[] HeldOut(
        PairExample[] pairs,
        (float[] Vector, int Label)[] rows,
        int folds
    )
    {
        var held = new double[rows.Length];
        var fold = Array.ConvertAll(
            pairs,
            pair => (int)(Fnv.Finish(Fnv.Add(Fnv.Start('d'), pair.Family)) % (uint)folds)
        );

        for (var left = 0; left < folds; left++)
        {
            var learnt = SoftmaxRegression.Learn(
                [.. rows.Where((_, i) => fold[i] != left)],
                2,
                Pull
            );

            for (var i = 0; i < rows.Length; i++)
            {
                if (fold[i] == left)
                {
                    var logits = learnt.Logits(rows[i].Vector);
                    held[i] = 1 / (1 + Math.Exp(logits[0] - logits[1]));
                }
            }
        }

        return held;
    }
}
