using iHanoi.Civic.Platform;
using Microsoft.ML.OnnxRuntime;

namespace iHanoi.Classifier.Emergency;

/// <summary>models/danger-reader: a text's pieces → log-odds that somebody is in danger.</summary>
internal sealed class DangerNetwork : IDisposable
{
    public const string Version = "2";
    public const string File = "model.onnx";
    public const string Input = "pieces";
    public const string Output = "odds";

    private readonly InferenceSession _session;

    public DangerNetwork(byte[] graph)
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        _session = new InferenceSession(graph, options);
    }

    public static string FolderIn(ProductFolders folders) =>
        Path.Combine(folders.Models, "danger-reader", Version);

    /// <summary>Null where it was not trained.</summary>
    public static DangerNetwork? Load(ProductFolders folders)
    {
        var path = Path.Combine(FolderIn(folders), File);
        return System.IO.File.Exists(path)
            ? new DangerNetwork(System.IO.File.ReadAllBytes(path))
            : null;
    }

    /// <param name="pieces">As <see cref="DangerPieces"/> makes them; at least one.</param>
    public double Odds(float[] pieces)
    {
        using var input = OrtValue.CreateTensorValueFromMemory(
            pieces,
            [pieces.Length / DangerPieces.Width, DangerPieces.Width]
        );
        using var run = new RunOptions();
        using var results = _session.Run(run, [Input], [input], [Output]);
        return results[0].GetTensorDataAsSpan<float>()[0];
    }

    public void Dispose() => _session.Dispose();
}
