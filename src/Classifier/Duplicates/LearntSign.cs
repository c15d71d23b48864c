using System.Numerics.Tensors;

namespace iHanoi.Classifier.Duplicates;

/// <summary>A weight for every number of <see cref="ToldApart"/>: log-odds that both tell of one incident.</summary>
internal sealed record LearntSign(double Bias, float[] Weights)
{
    /// <summary>Its name among the signs that the trees ask.</summary>
    public const string Name = "toldAlike";

    public double Value(float[] gap) => Bias + TensorPrimitives.Dot<float>(Weights, gap);
}
