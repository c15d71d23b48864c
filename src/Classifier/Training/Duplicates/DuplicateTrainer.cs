using System.Text.Json;
using System.Text.Json.Nodes;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Duplicates;
using iHanoi.Classifier.Training.Transformer;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>
/// Learns models/duplicate-finder from pairs written by hand and what follows from them, scenes told by several people
/// and pairs made from families of training reports: first the reading, then the trees; examined by family.
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
        var reading = await PairReading.ReadAsync(pairs, sides, progress, cancellationToken);
        var encoder = new EncoderLayers(Path.Combine(folders.Models, "encoder", "model.onnx"));
        var learningToRead = new TellingLearning(encoder, options.Seed);
        var (graph, met) = new TellingFolds(learningToRead, reading.Lower, progress).Learn(
            pairs,
            cancellationToken
        );
        var signs = PairSigns.Of(pairs, options.Folds, reading, met);
        var learning = new PairLearning(signs.Names, options.Seed);
        var figures = new DuplicateFigures(
            [.. pairs.Where(pair => pair.Counts > 0)],
            learning.HeldOut(signs.Rows)
        );
        var (sign, bias, trees) = learning.Learn(signs.Rows);
        var learnt = new DuplicateWeights(
            bias,
            DuplicateFigures.Threshold,
            trees,
            sign,
            signs.Centre
        );

        return new DuplicateFolder(folders).Write(learnt, graph, figures, options);
    }

    private PairExample[] Pairs(int seed)
    {
        var heldOut = new NearDuplicates(HeldOutTexts());
        var asked = new Dictionary<string, bool>(StringComparer.Ordinal);
        var reports = TrainingReports.Read(Path.Combine(folders.Training, "reports"));

        var folder = Path.Combine(folders.Training, "duplicates");
        PairExample[] written = [.. PairExample.Read(folder).Where(Fresh)];

        return
        [
            .. written,
            .. ChainedPairs.Of(written),
            .. ToldScenes.Read(Path.Combine(folder, "scenes")).Where(Fresh),
            .. new PairMaker(folders, seed).Make(reports).Where(Fresh),
        ];

        bool Fresh(PairExample pair) => IsFresh(pair.A.Text) && IsFresh(pair.B.Text);

        // In a scene a text stands in many pairs.
        bool IsFresh(string text) =>
            asked.TryGetValue(text, out var fresh) ? fresh : asked[text] = !heldOut.Has(text);
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
