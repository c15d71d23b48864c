using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Duplicates;
using iHanoi.Classifier.Training.Transformer;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>
/// Learns models/duplicate-finder: first the reading, from scenes told by several people; then the trees, from pairs
/// written by hand, what follows from them, and pairs made from families of training reports; examined by family.
/// </summary>
internal sealed class DuplicateTrainer(ProductFolders folders, SideReader sides)
    : IClassifierTraining
{
    public string Model => "duplicates";

    public async Task<ClassifierTrainingOutcome> TrainAsync(
        ClassifierTrainingOptions options,
        IProgress<string> progress,
        CancellationToken cancellationToken
    )
    {
        var heldOut = new NearDuplicates(JudgedTexts.Of(folders, "duplicates"));
        var pairs = Pairs(options.Seed, IsFresh);
        var scenes = ToldScenes.Read(Path.Combine(Folder, "scenes"), IsFresh);
        var reading = await PairReading.ReadAsync(
            pairs,
            scenes,
            sides,
            progress,
            cancellationToken
        );
        var encoder = new EncoderLayers(Path.Combine(folders.Models, "encoder", "model.onnx"));
        var learningToRead = new TellingLearning(encoder, options.Seed);
        var (graph, met) = new TellingReading(learningToRead, reading.Lower, progress).Learn(
            scenes,
            pairs,
            cancellationToken
        );
        var signs = PairSigns.Of(pairs, options.Folds, reading, met);
        var learning = new PairLearning(signs.Names, options.Seed);
        var figures = new DuplicateFigures(pairs, learning.HeldOut(signs.Rows));
        var (sign, bias, trees) = learning.Learn(signs.Rows);
        var learnt = new DuplicateWeights(
            bias,
            DuplicateFigures.Threshold,
            trees,
            sign,
            signs.Centre
        );

        return new DuplicateFolder(folders).Write(learnt, graph, figures, options);

        bool IsFresh(string text) => !heldOut.Has(text);
    }

    private string Folder => Path.Combine(folders.Training, "duplicates");

    private PairExample[] Pairs(int seed, Func<string, bool> isFresh)
    {
        var reports = TrainingReports.Read(Path.Combine(folders.Training, "reports"));
        PairExample[] written = [.. PairExample.Read(Folder).Where(AreFresh)];

        return
        [
            .. written,
            .. ChainedPairs.Of(written),
            .. new PairMaker(folders, seed).Make(reports).Where(AreFresh),
        ];

        bool AreFresh(PairExample pair) => pair.Texts.All(isFresh);
    }
}
