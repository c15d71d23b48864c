using iHanoi.Classifier.Emergency;
using Microsoft.ML.OnnxRuntime;

namespace iHanoi.Classifier.Training.Dangers;

/// <summary>Some texts side by side, the short ones filled up, as the inputs of <see cref="DangerStep"/>.</summary>
internal sealed class DangerBatch
{
    private const float Absent = -1e4f;

    // Numbers of a piece that are left out at each reading ("dropout", Srivastava et al. 2014, JMLR 15).
    private const float LeftOut = 0.1f;

    private readonly IReadOnlyList<ReadDanger> _texts;
    private readonly int _longest;
    private readonly float[] _pieces;
    private readonly float[] _absent;

    public DangerBatch(IReadOnlyList<ReadDanger> texts, Random random)
    {
        _texts = texts;
        _longest = texts.Max(text => text.Pieces.Length / DangerPieces.Width);
        _pieces = new float[texts.Count * _longest * DangerPieces.Width];
        _absent = new float[texts.Count * _longest];

        for (var text = 0; text < texts.Count; text++)
        {
            var pieces = texts[text].Pieces;
            Place(pieces, _pieces.AsSpan(text * _longest * DangerPieces.Width), random);
            var count = pieces.Length / DangerPieces.Width;
            _absent.AsSpan(text * _longest + count, _longest - count).Fill(Absent);
        }
    }

    /// <summary>The caller disposes of the values.</summary>
    public IEnumerable<(string Name, OrtValue Value)> Inputs()
    {
        var texts = _texts.Count;

        yield return (DangerNetwork.Input, Floats(_pieces, texts * _longest, DangerPieces.Width));
        yield return (DangerGraph.Absent, Floats(_absent, texts, 1, _longest));
        yield return (
            DangerGraph.ByText,
            OrtValue.CreateTensorValueFromMemory((long[])[texts, _longest, DangerGraph.Signs], [3L])
        );
        yield return (
            DangerStep.IsDanger,
            Floats([.. _texts.Select(text => text.Text.IsDanger ? 1f : 0)], texts, 1)
        );
        yield return (DangerStep.Count, Floats([texts], 1));
    }

    private static void Place(Half[] pieces, Span<float> cells, Random random)
    {
        for (var i = 0; i < pieces.Length; i++)
        {
            cells[i] = random.NextSingle() < LeftOut ? 0 : (float)pieces[i] / (1 - LeftOut);
        }
    }

    private static OrtValue Floats(float[] values, params long[] shape) =>
        OrtValue.CreateTensorValueFromMemory(values, shape);
}
