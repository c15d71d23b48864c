using System.Numerics.Tensors;

namespace iHanoi.Classifier.Training;

internal static class DenseLayers
{
    public static float[] Hidden(float[][] rows, float[] bias, ReadOnlySpan<float> input)
    {
        var hidden = new float[rows.Length];

        for (var j = 0; j < hidden.Length; j++)
        {
            hidden[j] = Math.Max(0, TensorPrimitives.Dot(rows[j], input) + bias[j]);
        }

        return hidden;
    }

    public static float Dot(float[] row, float[] hidden) =>
        TensorPrimitives.Dot<float>(row, hidden);
}
