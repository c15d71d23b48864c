using System.Text.Json;
using System.Text.Json.Nodes;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Duplicates;
using iHanoi.Classifier.Features;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>
/// Grows the trees of models/duplicate-finder on pairs written by hand and pairs made from families of
/// training reports; examined by family, each fifth left out in turn.
/// </summary>
internal sealed class DuplicateTrainer(ProductFolders folders, DuplicateFinder finder)
    : IClassifierTraining
{
    private const double MadeCounts = 0.3;

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
        var rows = new (double[] Signs, bool Same, double Weight)[pairs.Length];
        IReadOnlyList<string> names = [];

        for (var i = 0; i < pairs.Length; i++)
        {
            var features = await finder.FeaturesAsync(pairs[i].A, pairs[i].B, cancellationToken);
            names = [.. features.All.Select(sign => sign.Name)];
            rows[i] = (
                [.. features.All.Select(sign => sign.Value)],
                pairs[i].Same,
                pairs[i].IsMade ? MadeCounts : 1
            );
        }

        var boosting = new PairBoosting(names, options.Seed);
        var figures = new DuplicateFigures(pairs, HeldOut(pairs, rows, boosting, options.Folds));
        var (bias, trees) = boosting.Learn(rows);
        var learnt = new DuplicateWeights(bias, figures.Threshold, trees, finder.Centre);

        return new DuplicateFolder(folders).Write(learnt, figures, options);
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
        (double[] Signs, bool Same, double Weight)[] rows,
        PairBoosting boosting,
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
            var (bias, trees) = boosting.Learn([.. rows.Where((_, i) => fold[i] != left)]);

            for (var i = 0; i < rows.Length; i++)
            {
                if (fold[i] == left)
                {
                    var signs = boosting.Named(rows[i].Signs);
                    held[i] = 1 / (1 + Math.Exp(-bias - trees.Sum(tree => tree.Value(signs))));
                }
            }
        }

        return held;
    }
}
