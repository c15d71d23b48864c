using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Duplicates;
using iHanoi.Classifier.Files;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>
/// Learns the trees of models/duplicate-finder from pairs written by hand, what follows from them, and pairs made from
/// families of training reports; examined by family. The reading below them is models/telling-reader.
/// </summary>
internal sealed class DuplicateTrainer(ProductFolders folders, SideReader sides)
    : IClassifierTraining
{
    private const double Slack = 0.01;

    public string Model => "duplicates";

    public async Task<ClassifierTrainingOutcome> TrainAsync(
        ClassifierTrainingOptions options,
        IProgress<string> progress,
        CancellationToken cancellationToken
    )
    {
        var pairs = Pairs(options.Seed);
        var reading = await PairReading.ReadAsync(pairs, sides, progress, cancellationToken);
        using var network = TellingNetwork.Load(folders);
        var met = new MetPairs(network, reading.Lower).Of(pairs);
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

        var files = new ModelFiles(DuplicateWeights.FolderIn(folders));

        return files.Replace(
            figures.Metrics(),
            DuplicateFigures.Measure,
            Slack,
            options,
            () => files.Write(DuplicateWeights.File, learnt.ToJson())
        );
    }

    private PairExample[] Pairs(int seed)
    {
        var heldOut = new NearDuplicates(JudgedTexts.Of(folders, "duplicates"));
        var reports = TrainingReports.Read(Path.Combine(folders.Training, "reports"));
        PairExample[] written =
        [
            .. PairExample.Read(Path.Combine(folders.Training, "duplicates")).Where(AreFresh),
        ];

        return
        [
            .. written,
            .. ChainedPairs.Of(written),
            .. new PairMaker(folders, seed).Make(reports).Where(AreFresh),
        ];

        bool AreFresh(PairExample pair) => !pair.Texts.Any(heldOut.Has);
    }
}
