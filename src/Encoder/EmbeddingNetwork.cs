using Microsoft.ML.OnnxRuntime;

namespace iHanoi.Encoder;

/// <summary>The ONNX session: ids to one unit vector. One text a run, so that a text always has the same vector.</summary>
internal sealed class EmbeddingNetwork(InferenceSession session) : IDisposable
{
    private static readonly string[] Inputs = ["input_ids", "attention_mask"];
    private static readonly string[] Outputs = ["embedding"];

    public static EmbeddingNetwork Load(string path)
    {
        // One thread a run: a worker for each core gives the same speed and no contention.
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
        };

        return new EmbeddingNetwork(
            new InferenceSession(
                InnerLayers.ReadWith(ModelFileMissingException.Require(path)),
                options
            )
        );
    }

    public float[] Run(long[] ids) => Run(ids, Outputs)[0];

    /// <summary>The vector, then the pieces' states after each of <see cref="TokenStates.Layers"/>.</summary>
    public IReadOnlyList<float[]> RunAll(long[] ids) =>
        Run(ids, [.. Outputs, .. InnerLayers.Names]);

    private float[][] Run(long[] ids, IReadOnlyCollection<string> outputs)
    {
        var mask = new long[ids.Length];
        Array.Fill(mask, 1);
        long[] shape = [1, ids.Length];

        using var idsValue = OrtValue.CreateTensorValueFromMemory(ids, shape);
        using var maskValue = OrtValue.CreateTensorValueFromMemory(mask, shape);
        using var run = new RunOptions();
        using var results = session.Run(run, Inputs, [idsValue, maskValue], outputs);

        return [.. results.Select(result => result.GetTensorDataAsSpan<float>().ToArray())];
    }

    public void Dispose() => session.Dispose();
}
