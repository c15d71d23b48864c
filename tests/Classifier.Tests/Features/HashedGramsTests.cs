using iHanoi.Classifier.Features;

namespace iHanoi.Classifier.Tests.Features;

public sealed class HashedGramsTests
{
    private static readonly HashedGrams Grams = new(17);

    [Fact]
    public void Each_of_the_four_kinds_has_half_a_unit_of_length()
    {
        var read = Grams.Read("Đèn đường hỏng ba đêm");
        var squares = read.Weights.Sum(weight => weight * weight);

        squares.ShouldBe(1f, 1e-4f);
    }

    [Fact]
    public void Read_bare_they_are_the_same_ids_and_weights()
    {
        const string text = "Đèn đường ngõ 12 tắt, đèn ngõ 14 cũng tắt";
        var grams = new HashedGrams(18);
        var read = grams.Read(text);

        var (ids, weights) = grams.ReadBare(Tokens.Split(text));

        ids.ShouldBe(read.Ids);
        weights.ShouldBe(read.Weights);
    }

    [Fact]
    public void House_numbers_do_not_tell_texts_apart_but_emergency_numbers_do()
    {
        Grams.Read("số 12 phố Huế").Ids.ShouldBe(Grams.Read("số 345 phố Huế").Ids);
        Grams.Read("gọi 114").Ids.ShouldNotBe(Grams.Read("gọi 345").Ids);
    }

    [Fact]
    public void Marks_are_seen_and_unmarked_typing_shares_the_folded_half()
    {
        var marked = Grams.Read("cháy nhà").Ids;
        var unmarked = Grams.Read("chay nha").Ids;

        marked.ShouldNotBe(unmarked);
        marked.Intersect(unmarked).Count().ShouldBeGreaterThan(unmarked.Length / 3);
    }

    [Fact]
    public void Decomposed_letters_read_as_composed_ones() =>
        Grams
            .Read("Đường hỏng".Normalize(System.Text.NormalizationForm.FormD))
            .Ids.ShouldBe(Grams.Read("Đường hỏng").Ids);

    [Fact]
    public void Tokens_point_into_the_text_as_it_was_sent()
    {
        const string text = "  Ổ gà, ổ voi…  ";

        var words = Grams.Read(text).Tokens.Select(t => text.Substring(t.Start, t.Length));

        words.ShouldBe(["Ổ", "gà", "ổ", "voi"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("!!! 😀")]
    public void A_text_without_words_has_no_features(string text) =>
        Grams.Read(text).Ids.ShouldBeEmpty();
}
