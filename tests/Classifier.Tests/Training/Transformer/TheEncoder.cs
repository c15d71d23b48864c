using iHanoi.Classifier.Training.Transformer;
using iHanoi.Testing;

namespace iHanoi.Classifier.Tests.Training.Transformer;

/// <summary>The shipped encoder's layers, read once for all tests.</summary>
internal static class TheEncoder
{
    public static readonly EncoderLayers Layers = new(
        Path.Combine(Repository.Root, "models", "encoder", "model.onnx")
    );
}
