using System.Text.Json;
using System.Text.Json.Nodes;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Duplicates;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>
/// Learns models/duplicate-finder from pairs written by hand and pairs made from families of
/// training reports; examined by family, each fifth left out in turn.
/// </summary>
internal sealed class DuplicateTrainer(ProductFolders folders, SideReader sides)
    : IClassifierTraining
{
    private static readonly string[] Parts = ["dev", "test"];

    public string Model => "duplicates";

    public async Task<ClassifierTrainingOutcome> TrainAsync(
        ClassifierTrainingOptions options,
        IProgress<string> progress,
        CancellationToken cancellationToken
    )
    {
        var pairs = Pairs(options.Seed);
        var signs = await PairSigns.ReadAsync(
            pairs,
            options.Folds,
            sides,
            progress,
            cancellationToken
        );
        var learning = new PairLearning(signs.Names, options.Seed);
        var figures = new DuplicateFigures(pairs, learning.HeldOut(signs.Rows));
        var (sign, bias, trees) = learning.Learn(signs.Rows);
        var learnt = new DuplicateWeights(bias, figures.Threshold, trees, sign, signs.Centre);

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
}
