using System.Text.Json;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Features;
using iHanoi.Classifier.Files;
using iHanoi.Classifier.Heads;

namespace iHanoi.Classifier.Training;

/// <summary>report-classifier/&lt;version&gt;: model.onnx, labels.json, metrics.json, tables.json, card.md.</summary>
internal sealed class ModelFolder(ProductFolders folders, string version)
{
    // Two runs on other cores are not the same examination; less than this is no difference.
    private const double Slack = 0.005;

    private ModelFiles Files { get; } = new(ReportModel.FolderIn(folders, version));

    public ClassifierTrainingOutcome Write(LearntReports learnt, ClassifierTrainingOptions options)
    {
        KeyValuePair<string, double>[] metrics =
        [
            .. learnt.Metrics,
            new("cores", learnt.Set.Cores.Count(core => !core.IsFragment)),
            new("cores_dropped", learnt.Set.Dropped),
        ];

        return Files.Replace(
            metrics,
            HeldOutFigures.Overall,
            Slack,
            options,
            () =>
            {
                Files.Write(
                    ModelFiguresFile.Tables,
                    ModelFiguresFile.Write(learnt.Figures.Tables())
                );
                Files.WriteJson(
                    "labels.json",
                    HeadLayout.All.ToDictionary(head => head.Name, head => head.Labels)
                );
                // Last, and whole or not at all: a folder with a model file is a finished model.
                Files.Write(
                    "model.onnx",
                    OnnxExport.Write(learnt.Heads, Metadata(learnt, options.Seed))
                );
            }
        );
    }

    private static IReadOnlyList<KeyValuePair<string, string>> Metadata(
        LearntReports learnt,
        int seed
    ) =>
        [
            .. learnt.Figures.Thresholds.ToMetadata(),
            .. learnt.Confidence.ToMetadata(),
            new("temperature", "1 (folded into the weights)"),
            new("labels", JsonSerializer.Serialize(HeadLayout.All.Select(head => head.Labels))),
            new("seed", $"{seed}"),
            new("rarity", learnt.Set.Rarity.ToString()),
        ];
}
