using iHanoi.Classifier.Duplicates;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Tests.Duplicates;

public sealed class PlacedPiecesTests
{
    private static readonly HashSet<string> Places = ["12", "lang", "ha"];

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_told_and_the_place_are_looked_at_apart()
    {
        var pieces = await ReadAsync("Đèn hỏng ngõ 12 Láng Hạ");

        var (told, named) = (pieces.Told(Places), pieces.Named(Places));

        WordsOf(pieces, told).ShouldBe([0, 1]);
        WordsOf(pieces, named).ShouldBe([3, 4, 5]);
    }

    [Fact]
    public async Task Nothing_has_no_pieces()
    {
        var pieces = await ReadAsync("");

        pieces.Told(Places).ShouldBeEmpty();
        pieces.Named(Places).ShouldBeEmpty();
    }

    private static int[] WordsOf(PlacedPieces pieces, int[] chosen) =>
        [.. chosen.Select(piece => pieces.States.Words[piece]).Distinct()];

    private static async Task<PlacedPieces> ReadAsync(string text) =>
        new(await TheClassifier.Get<ITokenEncoder>().ReadTokensAsync(text, Now), text);
}
