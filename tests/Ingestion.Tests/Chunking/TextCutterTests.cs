using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using iHanoi.Ingestion.Chunking;

namespace iHanoi.Ingestion.Tests.Chunking;

public sealed class TextCutterTests
{
    private readonly TextCutter _cutter = new(Tokens);

    [Property(Arbitrary = [typeof(Texts)])]
    public void No_letter_is_lost_and_order_is_kept(string text)
    {
        var pieces = _cutter.Cut(text, 0, text.Length, 20);

        string.Concat(pieces.SelectMany(piece => text[piece.Start..piece.End]).Where(Counts))
            .ShouldBe(string.Concat(text.Where(Counts)));
    }

    [Property(Arbitrary = [typeof(Texts)])]
    public void Pieces_never_overlap_and_never_exceed_the_budget(string text)
    {
        var end = 0;

        foreach (var piece in _cutter.Cut(text, 0, text.Length, 20))
        {
            piece.Start.ShouldBeGreaterThanOrEqualTo(end);
            piece.Tokens.ShouldBe(Tokens(text[piece.Start..piece.End]));
            piece.Tokens.ShouldBeLessThanOrEqualTo(20);
            end = piece.End;
        }
    }

    [Fact]
    public void A_text_within_the_budget_stays_whole() =>
        _cutter.Cut("Lệ phí: 7.000 đồng.\nNộp trực tuyến.", 0, 35, 20).Count.ShouldBe(1);

    [Fact]
    public void Lines_are_cut_before_sentences_and_sentences_before_words()
    {
        const string Text = "một hai ba bốn. năm sáu bảy tám.\nchín mười mười một.";

        _cutter
            .Cut(Text, 0, Text.Length, 9)
            .Select(piece => Text[piece.Start..piece.End])
            .ShouldBe(["một hai ba bốn. năm sáu bảy tám.", "chín mười mười một."]);
    }

    // A stand-in tokenizer with the same shape: a token for every four characters of a word.
    private static int Tokens(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Sum(word => (word.Length + 3) / 4);

    private static bool Counts(char c) => !char.IsWhiteSpace(c);

    private static class Texts
    {
        public static Arbitrary<string> Text() =>
            Gen.Elements(
                    "đường ",
                    "a",
                    "phố.",
                    "\n",
                    "; ",
                    "Điều 12. ",
                    "x",
                    "nghĩa vụ quân sự ",
                    "\n\n",
                    "😀"
                )
                .ListOf()
                .Select(parts => string.Concat(parts.Concat(parts).Concat(parts)))
                .ToArbitrary();
    }
}
