using System.Text.Json;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Files;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Training.Intents;

/// <summary>models/intent/version: model.onnx, labels.json, thresholds.json, metrics.json.</summary>
internal sealed class IntentFolder(ProductFolders folders)
{
    public const string Version = "2";

    // Other data is another examination; less than this is no difference.
    private const double Slack = 0.01;

    public ClassifierTrainingOutcome Write(
        SoftmaxRegression head,
        IntentFigures figures,
        ClassifierTrainingOptions options
    )
    {
        var files = new ModelFiles(Path.Combine(folders.Models, "intent", Version));

        return files.Replace(
            figures.Metrics(),
            "macro_f1",
            Slack,
            options,
            () =>
            {
                files.Write("model.onnx", Export(head, figures.Labels));
                files.WriteJson("labels.json", figures.Labels);
                files.WriteJson("thresholds.json", figures.Thresholds);
            }
        );
    }

    internal static byte[] Export(SoftmaxRegression head, IReadOnlyList<string> labels) =>
        new OnnxGraph("intent")
            .Input("vector", integers: false, "1", $"{ISentenceEncoder.Dimensions}")
            .Constant(
                "weights",
                [.. head.Weights.SelectMany(row => row)],
                labels.Count,
                ISentenceEncoder.Dimensions
            )
            .Constant("bias", head.Bias, labels.Count)
            .Node("Gemm", ["vector", "weights", "bias"], ["logits"], ("transB", 1))
            .Node("Softmax", ["logits"], ["probabilities"], ("axis", 1))
            .Output("probabilities", "1", $"{labels.Count}")
            .ToBytes([new("labels", JsonSerializer.Serialize(labels))]);
}
