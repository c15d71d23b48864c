using iHanoi.Ingestion.Index.Queries;
using iHanoi.Testing;

namespace iHanoi.Ingestion.Tests.Index.Queries;

public sealed class EnglishWordsTests
{
    private static readonly EnglishWords Words = LanguageTables
        .Load(Repository.Folders())
        .EnglishWords;

    [Theory]
    [InlineData("passprot", "passport")]
    [InlineData("regster", "register")]
    [InlineData("certifficate", "certificate")]
    [InlineData("marrisge", "marriage")]
    [InlineData("schpol", "school")]
    [InlineData("birthcertificate", "birth certificate")]
    public void A_slip_of_the_fingers_is_read_as_the_word_meant(string typed, string meant) =>
        string.Join(' ', Words.Meant(typed, _ => false).ShouldNotBeNull()).ShouldBe(meant);

    [Theory]
    [InlineData("passport")]
    [InlineData("passports")]
    [InlineData("registering")]
    [InlineData("fee")]
    [InlineData("2026")]
    [InlineData("qzxvkwpt")]
    [InlineData("đường")]
    public void What_is_a_word_or_near_none_stays(string typed) =>
        Words.Meant(typed, _ => false).ShouldBeNull();

    [Fact]
    public void A_word_that_the_texts_hold_is_no_slip() =>
        Words.Meant("passprot", word => word == "passprot").ShouldBeNull();

    [Fact]
    public void Without_its_file_nothing_is_mended() =>
        EnglishWords.None.Meant("passprot", _ => false).ShouldBeNull();
}
