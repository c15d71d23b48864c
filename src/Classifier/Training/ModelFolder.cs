using System.Text.Json;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Files;
using iHanoi.Classifier.Heads;

namespace iHanoi.Classifier.Training;

/// <summary>models/report-classifier/&lt;version&gt;: model.onnx, labels.json, metrics.json. The card is written by people.</summary>
internal sealed class ModelFolder(ProductFolders folders)
{
    // Two runs on other cores are not the same examination; less than this is no difference.
    private const double Slack = 0.005;

    private ModelFiles Files { get; } = new(ReportModel.FolderIn(folders));

    public ClassifierTrainingOutcome Write(
        TrainedHeads heads,
        IEnumerable<KeyValuePair<string, double>> measured,
        HeldOutFigures figures,
        TrainingSet set,
        ClassifierTrainingOptions options
    )
    {
        var metrics = ModelFiles.Rounded(measured);
        metrics["cores"] = set.Cores.Count(core => !core.IsFragment);
        metrics["cores_dropped"] = set.Dropped;

        if (!options.Force && Files.Metrics() is { } old && Overall(old) > Overall(metrics) + Slack)
        {
            return new ClassifierTrainingOutcome(
                ReportModel.CurrentVersion,
                Written: false,
                $"the model in place is better: {Overall(old):F3} against {Overall(metrics):F3}",
                metrics
            );
        }

        Files.Write("model.onnx", OnnxExport.Write(heads, Metadata(figures, options)));
        Files.WriteMetrics(metrics);
        Files.Write(ModelFiguresFile.Tables, ModelFiguresFile.Write(figures.Tables()));
        Files.WriteJson(
            "labels.json",
            HeadLayout.All.ToDictionary(head => head.Name, head => head.Labels)
        );

        return new ClassifierTrainingOutcome(
            ReportModel.CurrentVersion,
            Written: true,
            $"written, overall {Overall(metrics):F3}",
            metrics
        );
    }

    private static double Overall(IReadOnlyDictionary<string, double> metrics) =>
        HeldOutFigures.Overall(metrics);

    private static IReadOnlyList<KeyValuePair<string, string>> Metadata(
        HeldOutFigures figures,
        ClassifierTrainingOptions options
    ) =>
        [
            .. figures.Thresholds.ToMetadata(),
            new("temperature", "1 (folded into the weights)"),
            new("labels", JsonSerializer.Serialize(HeadLayout.All.Select(head => head.Labels))),
            new("seed", $"{options.Seed}"),
        ];
}
