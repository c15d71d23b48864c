using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Duplicates;
using iHanoi.Classifier.Files;
using iHanoi.Classifier.Training.Transformer;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>
/// Learns models/telling-reader from scenes told by several people, and examines it on the pairs written by hand, which
/// it never learns from. It is a base like the encoder below it: it takes longer than all other models, so it is learnt
/// only where it is named.
/// </summary>
internal sealed class TellingTrainer(ProductFolders folders, SideReader sides) : IClassifierTraining
{
    private const double Slack = 0.005;

    public string Model => "tellings";

    public bool OnlyWhereNamed => true;

    public async Task<ClassifierTrainingOutcome> TrainAsync(
        ClassifierTrainingOptions options,
        IProgress<string> progress,
        CancellationToken cancellationToken
    )
    {
        var heldOut = new NearDuplicates(JudgedTexts.Of(folders, "duplicates"));
        var folder = Path.Combine(folders.Training, "duplicates");
        var scenes = ToldScenes.Read(Path.Combine(folder, "scenes"), text => !heldOut.Has(text));
        var pairs = PairExample.Read(folder).Where(TellingFigures.Asks).ToArray();
        var lower = await ReadLower.OfAsync(
            [.. scenes.SelectMany(scene => scene.Texts), .. pairs.SelectMany(pair => pair.Texts)],
            sides,
            cancellationToken
        );
        progress.Report($"tellings: {scenes.Count} scenes, {lower.Count} texts");
        var encoder = new EncoderLayers(Path.Combine(folders.Models, "encoder", "model.onnx"));
        var graph = TellingExport.ToBytes(
            new TellingLearning(encoder, options.Seed).Learn(
                [.. scenes.Select(scene => scene.In(lower))],
                ToldShares.Of(progress, "tellings: learnt"),
                cancellationToken
            )
        );
        using var network = new TellingNetwork(graph);
        var figures = TellingFigures.Of(pairs, new MetPairs(network, lower).Of(pairs), scenes);
        var files = new ModelFiles(TellingNetwork.FolderIn(folders));

        return files.Replace(
            figures,
            TellingFigures.Measure,
            Slack,
            options,
            () => files.Write(TellingNetwork.File, graph)
        );
    }
}
