using System.Numerics.Tensors;

namespace iHanoi.Encoder.Tests;

public sealed class LayeredEncoderTests(Shipped shipped) : IClassFixture<Shipped>
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("đèn đường hỏng")]
    [InlineData("")]
    public async Task The_first_part_is_the_vector_of_the_sentence(string text)
    {
        var layers = await shipped.Encoder.EncodeLayersAsync(text, Now);
        var sentence = await shipped.Encoder.EncodeQueryAsync(text, Now);

        layers.Length.ShouldBe(ILayeredEncoder.Dimensions);
        layers[..sentence.Length].ToArray().ShouldBe(sentence.ToArray());
    }

    [Fact]
    public async Task Behind_it_stands_the_mean_of_the_pieces_after_each_inner_layer()
    {
        const string text = "ông ấy chưa tỉnh lại";
        var layers = await shipped.Encoder.EncodeLayersAsync(text, Now);
        var pieces = await shipped.Encoder.ReadTokensAsync(text, Now);

        for (var layer = 0; layer < TokenStates.Layers.Count; layer++)
        {
            var mean = new float[ISentenceEncoder.Dimensions];

            for (var piece = 0; piece < pieces.Count; piece++)
            {
                TensorPrimitives.MultiplyAdd(
                    pieces.Piece(layer, piece),
                    1f / pieces.Count,
                    mean,
                    mean
                );
            }

            var part = layers.Span.Slice((layer + 1) * mean.Length, mean.Length);
            TensorPrimitives.Distance(part, mean).ShouldBeLessThan(1e-4f);
        }
    }

    [Fact]
    public async Task A_text_that_nobody_waits_for_reads_the_same()
    {
        const string text = "nước ngập tới bụng";

        var later = await shipped.Encoder.EncodeLayersLaterAsync(text, Now);

        later.ToArray().ShouldBe((await shipped.Encoder.EncodeLayersAsync(text, Now)).ToArray());
    }
}
