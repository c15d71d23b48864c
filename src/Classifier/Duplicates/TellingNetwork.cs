using iHanoi.Civic.Platform;
using iHanoi.Encoder;
using Microsoft.ML.OnnxRuntime;

namespace iHanoi.Classifier.Duplicates;

/// <summary>
/// models/telling-reader: from the encoder's lower layer through layers learnt further for telling incidents apart.
/// </summary>
internal sealed class TellingNetwork : IDisposable
{
    public const string Version = "3";
    public const string File = "tellings.onnx";
    public const string Input = "states";

    /// <summary>Unit vectors [pieces, 128], and the stress of each piece [pieces, 1].</summary>
    public static IReadOnlyList<string> Outputs { get; } = ["pieces", "stress"];

    private readonly InferenceSession _session;

    public TellingNetwork(byte[] graph)
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        _session = new InferenceSession(graph, options);
    }

    public static string FolderIn(ProductFolders folders) =>
        Path.Combine(folders.Models, "telling-reader", Version);

    public static TellingNetwork Load(ProductFolders folders) =>
        new(System.IO.File.ReadAllBytes(Path.Combine(FolderIn(folders), File)));

    /// <param name="lower"><see cref="TokenStates.Lower"/>.</param>
    public Telling Read(float[] lower)
    {
        var pieces = lower.Length / ISentenceEncoder.Dimensions;

        using var input = OrtValue.CreateTensorValueFromMemory(
            lower,
            [pieces, ISentenceEncoder.Dimensions]
        );
        using var run = new RunOptions();
        using var results = _session.Run(run, [Input], [input], [.. Outputs]);

        return new Telling(
            results[0].GetTensorDataAsSpan<float>().ToArray(),
            results[1].GetTensorDataAsSpan<float>().ToArray()
        );
    }

    public void Dispose() => _session.Dispose();
}
