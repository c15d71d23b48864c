using System.Text;
using FsCheck.Xunit;
using iHanoi.Civic.Text;

namespace iHanoi.Civic.Tests.Text;

public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData("Đường Láng", "duong lang")]
    [InlineData("PHƯỜNG ĐỐNG ĐA", "phuong dong da")]
    [InlineData("đường", "duong")]
    [InlineData("duong", "duong")]
    [InlineData("Nguyễn Trãi – ngõ 12", "nguyen trai – ngo 12")]
    [InlineData("Ỷ Lan, ỹ, ỵ, ữ, ợ, ặ, ẫ", "y lan, y, y, u, o, a, a")]
    [InlineData("", "")]
    public void Folding_drops_marks_and_case(string text, string folded)
    {
        VietnameseText.Fold(text).ShouldBe(folded);
        VietnameseText.Fold(text.Normalize(NormalizationForm.FormD)).ShouldBe(folded);
    }

    [Fact]
    public void Marks_typed_apart_are_stored_as_one_letter()
    {
        var decomposed = "Hồ Gươm".Normalize(NormalizationForm.FormD);

        decomposed.ShouldNotBe("Hồ Gươm");
        VietnameseText.Normalise(decomposed).ShouldBe("Hồ Gươm");
    }

    [Theory]
    [InlineData("ngõ \ud83d hẹp")]
    [InlineData("\udc00")]
    [InlineData("xin chào \ud83d")]
    [InlineData("\ude00\ud83d")]
    [InlineData("ngõ\0hẹp")]
    [InlineData("\ufffe ngõ hẹp \uffff")]
    public void Half_a_pair_and_what_is_no_character_are_replaced_and_the_rest_kept(string broken)
    {
        var text = VietnameseText.Normalise(broken);

        text.ShouldContain('\ufffd');
        text.Length.ShouldBe(broken.Length);
        text.ShouldNotContain('\0');
        text.ShouldBe(text.Normalize(NormalizationForm.FormC));
        Should.NotThrow(() => VietnameseText.Fold(broken));
        Should.NotThrow(() => VietnameseText.Syllables(broken));
    }

    [Fact]
    public void A_whole_pair_stays() => VietnameseText.Normalise("tốt 👍").ShouldBe("tốt 👍");

    [Theory]
    [InlineData("Phố Huế, số 12A!", new[] { "phố", "huế", "số", "12a" })]
    [InlineData("  …  ", new string[0])]
    [InlineData("xe-buýt/32", new[] { "xe", "buýt", "32" })]
    public void Syllables_are_runs_of_letters_and_digits(string text, string[] syllables) =>
        VietnameseText.Syllables(text).ShouldBe(syllables);

    [Theory]
    [InlineData("đ", true)]
    [InlineData("Đ", true)]
    [InlineData("ngập", true)]
    [InlineData("ngap", false)]
    [InlineData("123", false)]
    public void Marks_are_seen(string text, bool marked)
    {
        VietnameseText.HasMarks(text).ShouldBe(marked);
        VietnameseText.HasMarks(text.Normalize(NormalizationForm.FormD)).ShouldBe(marked);
    }

    [Property(MaxTest = 500)]
    public bool Folding_twice_changes_nothing_more(string? text)
    {
        var once = VietnameseText.Fold(text ?? "");

        return VietnameseText.Fold(once) == once;
    }

    [Property(MaxTest = 500)]
    public bool Any_string_can_be_normalised(string? text) =>
        VietnameseText.Normalise(text ?? "").IsNormalized(NormalizationForm.FormC);

    [Property(MaxTest = 300)]
    public bool A_folded_text_has_no_marks(string? text) =>
        !VietnameseText.HasMarks(VietnameseText.Fold(text ?? ""));
}
