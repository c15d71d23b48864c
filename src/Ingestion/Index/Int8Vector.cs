using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace iHanoi.Ingestion.Index;

/// <summary>A unit vector in a quarter of its size: value ≈ number × scale.</summary>
internal sealed record Int8Vector(sbyte[] Numbers, float Scale)
{
    // −128 is never used, so that signs can be swapped freely.
    private const int Largest = 127;

    // The question stays finer than the stored side: 12 bits cost nothing in 16-bit arithmetic.
    private const int LargestOfQuestion = 2047;

    public static Int8Vector From(ReadOnlySpan<float> vector)
    {
        var scale = ScaleOf(vector, Largest);
        var numbers = new sbyte[vector.Length];

        for (var i = 0; i < vector.Length; i++)
        {
            numbers[i] = (sbyte)MathF.Round(vector[i] / scale);
        }

        return new Int8Vector(numbers, scale);
    }

    public static Int8Vector FromBytes(ReadOnlySpan<byte> bytes, float scale) =>
        new(MemoryMarshal.Cast<byte, sbyte>(bytes).ToArray(), scale);

    public byte[] ToBytes() => MemoryMarshal.AsBytes<sbyte>(Numbers).ToArray();

    /// <summary>The question's side of a dot product.</summary>
    public static (short[] Numbers, float Scale) Question(ReadOnlySpan<float> vector)
    {
        var scale = ScaleOf(vector, LargestOfQuestion);
        var numbers = new short[vector.Length];

        for (var i = 0; i < vector.Length; i++)
        {
            numbers[i] = (short)MathF.Round(vector[i] / scale);
        }

        return (numbers, scale);
    }

    public static int Dot(ReadOnlySpan<short> question, ReadOnlySpan<sbyte> stored) =>
        Avx2.IsSupported && question.Length % 32 is 0
            ? DotAvx2(question, stored)
            : DotPortable(question, stored);

    internal static int DotPortable(ReadOnlySpan<short> question, ReadOnlySpan<sbyte> stored)
    {
        var sum = 0;

        for (var i = 0; i < stored.Length; i++)
        {
            sum += question[i] * stored[i];
        }

        return sum;
    }

    private static int DotAvx2(ReadOnlySpan<short> question, ReadOnlySpan<sbyte> stored)
    {
        ref var q = ref MemoryMarshal.GetReference(question);
        ref var s = ref MemoryMarshal.GetReference(stored);
        // Two sums side by side: neither waits for the other.
        var (one, other) = (Vector256<int>.Zero, Vector256<int>.Zero);

        for (nuint i = 0; i < (nuint)stored.Length; i += 32)
        {
            var low = Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref s, i));
            var high = Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref s, i + 16));
            one += Avx2.MultiplyAddAdjacent(low, Vector256.LoadUnsafe(ref q, i));
            other += Avx2.MultiplyAddAdjacent(high, Vector256.LoadUnsafe(ref q, i + 16));
        }

        return Vector256.Sum(one + other);
    }

    private static float ScaleOf(ReadOnlySpan<float> vector, int largest)
    {
        var peak = MathF.Abs(TensorPrimitives.MaxMagnitude(vector));
        return peak is 0 or float.NaN ? 1 : peak / largest;
    }
}
