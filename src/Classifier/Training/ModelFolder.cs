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
        KeyValuePair<string, double>[] metrics =
        [
            .. measured,
            new("cores", set.Cores.Count(core => !core.IsFragment)),
            new("cores_dropped", set.Dropped),
        ];

        return Files.Replace(
            metrics,
            HeldOutFigures.Overall,
            Slack,
            options,
            () =>
            {
                Files.Write("model.onnx", OnnxExport.Write(heads, Metadata(figures, options)));
                Files.Write(ModelFiguresFile.Tables, ModelFiguresFile.Write(figures.Tables()));
                Files.WriteJson(
                    "labels.json",
                    HeadLayout.All.ToDictionary(head => head.Name, head => head.Labels)
                );
            }
        );
    }

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
