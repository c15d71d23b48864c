using System.Numerics.Tensors;
using iHanoi.Classifier.Heads;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Training;

/// <summary>Some texts side by side as <see cref="DenseStep"/> reads them; filled anew for every step.</summary>
internal sealed class DenseBatch(DenseHeadOptions options)
{
    public const int Texts = 32;

    private const int Inputs = ILayeredEncoder.Dimensions;

    private const int DiceSides = byte.MaxValue + 1;

    private readonly byte[] _dice = new byte[Texts * options.Hidden];

    public float[] Vectors { get; } = new float[Texts * Inputs];

    /// <summary>Of each text's hidden units: 0 where it is left out, else what makes up for those that are.</summary>
    public float[] Kept { get; } = new float[Texts * options.Hidden];

    /// <summary>1 at the labels of every head whose right one is known.</summary>
    public float[] Known { get; } = new float[Texts * HeadLayout.Outputs];

    public float[] Wanted { get; } = new float[Texts * HeadLayout.Outputs];

    /// <param name="examples">As many as <see cref="Texts"/>.</param>
    /// <param name="mean">Of the training texts; with <paramref name="spread"/> it makes vectors standard.</param>
    /// <param name="spread">By dimension.</param>
    /// <param name="random">Leaves hidden units out ("dropout", Srivastava et al. 2014, JMLR 15).</param>
    public void Fill(
        IEnumerable<DenseExample> examples,
        ReadOnlySpan<float> mean,
        ReadOnlySpan<float> spread,
        Random random
    )
    {
        foreach (var (row, example) in examples.Index())
        {
            var vector = Vectors.AsSpan(row * Inputs, Inputs);
            TensorPrimitives.Subtract(example.Vector, mean, vector);
            TensorPrimitives.Divide(vector, spread, vector);
            var outputs = new Range(row * HeadLayout.Outputs, (row + 1) * HeadLayout.Outputs);
            SoftmaxLoss.Wanted(example.Targets, options.Smoothing, Wanted.AsSpan(outputs));
            Mark(example.Targets, Known.AsSpan(outputs));
        }

        random.NextBytes(_dice);
        var limit = (int)(options.Keep * DiceSides);
        var madeUp = (float)DiceSides / limit;

        for (var i = 0; i < _dice.Length; i++)
        {
            Kept[i] = _dice[i] < limit ? madeUp : 0;
        }
    }

    private static void Mark(int[] targets, Span<float> known)
    {
        foreach (var (h, head) in HeadLayout.All.Index())
        {
            head.In(known).Fill(targets[h] < 0 ? 0 : 1);
        }
    }
}
