using System.Numerics.Tensors;

namespace iHanoi.Classifier.Training;

/// <summary>Numbers kept in half the room while a model learns from them.</summary>
internal static class Halves
{
    public static Half[] Of(ReadOnlySpan<float> numbers)
    {
        var halves = new Half[numbers.Length];
        TensorPrimitives.ConvertToHalf(numbers, halves);
        return halves;
    }

    public static float[] Back(ReadOnlySpan<Half> halves)
    {
        var numbers = new float[halves.Length];
        TensorPrimitives.ConvertToSingle(halves, numbers);
        return numbers;
    }
}
