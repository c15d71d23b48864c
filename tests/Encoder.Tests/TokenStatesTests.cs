using System.Numerics.Tensors;

namespace iHanoi.Encoder.Tests;

public sealed class TokenStatesTests(Shipped shipped) : IClassFixture<Shipped>
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("đèn đường hỏng")]
    [InlineData("The street light at 12 Láng Hạ is broken")]
    [InlineData("")]
    public async Task Every_piece_of_the_text_has_a_unit_vector_on_each_layer(string text)
    {
        var states = await shipped.Encoder.ReadTokensAsync(text, Now);

        states.Count.ShouldBe(shipped.Encoder.CountTokens(text));

        for (var piece = 0; piece < states.Count; piece++)
        {
            TensorPrimitives.Norm(states.Piece(0, piece)).ShouldBe(1, 1e-4f);
            TensorPrimitives.Norm(states.Piece(1, piece)).ShouldBe(1, 1e-4f);
        }
    }

    [Fact]
    public async Task One_word_in_two_sentences_is_nearer_to_itself_than_to_another_word()
    {
        var broken = await shipped.Encoder.ReadTokensAsync("đèn hỏng", Now);
        var bright = await shipped.Encoder.ReadTokensAsync("đèn sáng", Now);

        var same = TensorPrimitives.Dot(broken.Piece(0, 0), bright.Piece(0, 0));
        var other = TensorPrimitives.Dot(broken.Piece(0, 0), bright.Piece(0, 1));

        same.ShouldBeGreaterThan(other);
    }

    [Fact]
    public async Task Every_piece_knows_its_word()
    {
        var states = await shipped.Encoder.ReadTokensAsync("Hỏng đèn, nghiêng cột", Now);

        states.Words.ShouldBe(states.Words.Order());
        states.Words.Distinct().ShouldBe([0, 1, 2, 3]);
    }

    [Fact]
    public async Task A_long_story_is_read_to_a_limit()
    {
        var story = string.Join(' ', Enumerable.Repeat("nước ngập đường", 400));

        (await shipped.Encoder.ReadTokensAsync(story, Now)).Count.ShouldBeLessThan(96);
    }

    [Theory]
    [InlineData("ông ấy chưa tỉnh lại")]
    [InlineData("")]
    public async Task A_text_read_piece_by_piece_gives_its_vector_too(string text)
    {
        var states = await shipped.Encoder.ReadTokensAsync(text, Now);

        states.Whole().ShouldBe((await shipped.Encoder.EncodeLayersAsync(text, Now)).ToArray());
    }

    [Theory]
    [InlineData(16)]
    [InlineData(400)]
    public async Task A_text_that_its_vector_would_cut_gives_none(int times)
    {
        var story = string.Join(' ', Enumerable.Repeat("nước ngập đường Láng", times));

        (await shipped.Encoder.ReadTokensAsync(story, Now)).Whole().ShouldBeNull();
    }
}
