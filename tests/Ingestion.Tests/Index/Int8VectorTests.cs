using System.Numerics.Tensors;
using iHanoi.Ingestion.Index;

namespace iHanoi.Ingestion.Tests.Index;

public sealed class Int8VectorTests
{
    private static readonly Random Fixed = new(7);

    [Fact]
    public void The_fast_and_the_plain_dot_product_are_equal()
    {
        for (var i = 0; i < 50; i++)
        {
            var (question, _) = Int8Vector.Question(Unit());
            var stored = Int8Vector.From(Unit());

            Int8Vector
                .Dot(question, stored.Numbers)
                .ShouldBe(Int8Vector.DotPortable(question, stored.Numbers));
        }
    }

    [Fact]
    public void A_cosine_survives_the_smaller_numbers()
    {
        for (var i = 0; i < 50; i++)
        {
            var (a, b) = (Unit(), Unit());
            var (question, scale) = Int8Vector.Question(a);
            var stored = Int8Vector.From(b);

            (Int8Vector.Dot(question, stored.Numbers) * scale * stored.Scale).ShouldBe(
                TensorPrimitives.Dot(a, b),
                0.005f
            );
        }
    }

    [Fact]
    public void Bytes_come_back_as_they_went()
    {
        var vector = Int8Vector.From(Unit());

        Int8Vector.FromBytes(vector.ToBytes(), vector.Scale).Numbers.ShouldBe(vector.Numbers);
    }

    private static float[] Unit()
    {
        var vector = Enumerable
            .Range(0, 384)
            .Select(_ => (float)(Fixed.NextDouble() - .5))
            .ToArray();
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm(vector), vector);
        return vector;
    }
}
