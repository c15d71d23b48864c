using System.Numerics.Tensors;
using System.Text.Json;

namespace iHanoi.Encoder.Tests;

/// <summary>The network answers here what it answered where it was made (models/encoder/card.md).</summary>
public sealed class ReferenceTests(Shipped shipped) : IClassFixture<Shipped>
{
    private static readonly Row[] Rows = File.ReadLines(
            Path.Combine(Shipped.Root, "tests/Encoder.Tests/Reference/reference.jsonl")
        )
        .Select(line => JsonSerializer.Deserialize<Row>(line, JsonSerializerOptions.Web)!)
        .ToArray();

    [Fact]
    public void Every_reference_text_gets_exactly_its_ids()
    {
        var pieces = SentencePieces.Load(Path.Combine(Shipped.Root, "models/encoder/vi-en.model"));

        Rows.Length.ShouldBe(92);

        foreach (var row in Rows)
        {
            pieces.Ids(row.Text, 256).ShouldBe(row.Ids, row.Text);
        }
    }

    [Fact]
    public async Task Every_reference_text_gets_its_vector()
    {
        foreach (var row in Rows)
        {
            var vector = await shipped.Encoder.EncodeAsync(
                Lane.Person,
                row.Text,
                256,
                CancellationToken.None
            );

            vector.Length.ShouldBe(ISentenceEncoder.Dimensions);
            TensorPrimitives.Norm(vector).ShouldBe(1, 1e-3);
            TensorPrimitives
                .CosineSimilarity(vector, row.Vector)
                .ShouldBeGreaterThan(.995f, row.Text);
        }
    }

    private sealed record Row(string Text, long[] Ids, float[] Vector);
}
