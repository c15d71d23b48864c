using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using iHanoi.Classifier.Emergency;
using iHanoi.Classifier.Features;
using iHanoi.Classifier.Files;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Training.Dangers;

/// <summary>Learns models/danger-reader from nine tenths of the families and examines it on the rest.</summary>
internal sealed class DangerTrainer(
    ProductFolders folders,
    ITokenEncoder encoder,
    ISpelling? spelling = null
) : IClassifierTraining
{
    private const int FamiliesForOneHeldOut = 10;
    private const double Slack = 0.005;

    public string Model => "dangers";

    public async Task<ClassifierTrainingOutcome> TrainAsync(
        ClassifierTrainingOptions options,
        IProgress<string> progress,
        CancellationToken cancellationToken
    )
    {
        var texts = DangerTexts.Read(folders, spelling, options.Seed, cancellationToken);
        progress.Report($"dangers: {texts.Count} texts");
        var read = await ReadAsync(texts, cancellationToken);
        ReadDanger[] judging = [.. read.Where(text => IsHeldOut(text.Text.Family))];
        ReadDanger[] teaching = [.. read.Where(text => !IsHeldOut(text.Text.Family))];
        var weights = new DangerLearning(options.Seed).Learn(
            teaching,
            ToldShares.Of(progress, "dangers: learnt"),
            cancellationToken
        );
        var graph = DangerGraph.Export(weights);
        using var network = new DangerNetwork(graph);
        var files = new ModelFiles(DangerNetwork.FolderIn(folders));

        return files.Replace(
            DangerFigures.Of(
                [
                    .. judging.Select(text =>
                        (network.Odds(Halves.Back(text.Pieces)), text.Text.IsDanger)
                    ),
                ],
                teaching.Length
            ),
            DangerFigures.Measure,
            Slack,
            options,
            () => files.Write(DangerNetwork.File, graph)
        );
    }

    private async Task<IReadOnlyList<ReadDanger>> ReadAsync(
        IReadOnlyList<DangerText> texts,
        CancellationToken cancellationToken
    )
    {
        var read = new ReadDanger[texts.Count];
        var whole = new float[]?[texts.Count];

        await Parallel.ForAsync(
            0,
            texts.Count,
            cancellationToken,
            async (i, token) =>
            {
                var text = texts[i].Text;
                var states = await encoder.ReadTokensLaterAsync(text, token);
                read[i] = new ReadDanger(texts[i], Halves.Of(DangerPieces.Of(states)));
                whole[i] = ReportVector.Of(text, states);
            }
        );
        // The report classifier learns from most of the same texts.
        VectorCache
            .In(folders, encoder.Model)
            .Keep(
                texts
                    .Zip(whole)
                    .Where(pair => pair.Second is not null)
                    .Select(pair => (pair.First.Text, pair.Second!))
            );

        return [.. read.Where(text => text.Pieces is not [])];
    }

    private static bool IsHeldOut(string family) =>
        Fnv.Finish(Fnv.Add(Fnv.Start('h'), family)) % FamiliesForOneHeldOut is 0;
}
