using iHanoi.Classifier.Phrases;

namespace iHanoi.Classifier.Tests.Phrases;

public sealed class VietnameseSyllableTests
{
    [Theory]
    [InlineData("duong")]
    [InlineData("dduwowngf")]
    [InlineData("roofi")]
    [InlineData("khoong")]
    [InlineData("ddungs")]
    public void Keys_of_telex_may_stand_anywhere_in_a_syllable(string typed) =>
        VietnameseSyllable.IsPossibleInKeys(typed).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("lampadaire")]
    [InlineData("straßenlaterne")]
    [InlineData("petugas")]
    public void A_foreign_word_is_no_syllable_with_keys_in_it(string typed) =>
        VietnameseSyllable.IsPossibleInKeys(typed).ShouldBeFalse();
}
