using iHanoi.Civic.Platform;
using iHanoi.Civic.Text;
using iHanoi.Ingestion.Index.Queries;
using iHanoi.Ingestion.Index.Queries.Restoring;
using iHanoi.Testing;

namespace iHanoi.Ingestion.Tests.Index.Queries.Restoring;

public sealed class TextRestorationTests
{
    private static readonly TextRestoration Spelling = Compose(Repository.Folders());

    [Fact]
    public void Lost_marks_come_back_and_words_know_where_they_were_typed()
    {
        const string text = "den duong ngo toi tat, ca ngo toi om!";

        var meant = Spelling.AsMeant(text).ShouldNotBeNull();

        meant.Text.ShouldStartWith("đèn đường ngõ tôi");
        meant.Text.ShouldEndWith("!");
        meant.Words[0].ShouldBe(new MeantWord("đèn", 0, 3));
        meant.Words.ShouldAllBe(word => word.Start + word.Length <= text.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("😀 ... 123")]
    [InlineData("The street lamp outside our house has been off for a week")]
    [InlineData("Đèn đường trước nhà tắt ba hôm nay")]
    public void What_stands_well_stays(string text) => Spelling.AsMeant(text).ShouldBeNull();

    [Fact]
    public void Half_a_character_breaks_nothing() =>
        Spelling.AsMeant("\ud83d den duong tat \udc00")?.Words.Count.ShouldBe(3);

    [Fact]
    public void Of_a_long_text_the_rest_stays_as_typed()
    {
        var text = string.Join(' ', Enumerable.Repeat("den duong", 300));

        var meant = Spelling.AsMeant(text).ShouldNotBeNull();

        meant.Words.Count.ShouldBe(600);
        meant.Words[^1].Word.ShouldBe("duong");
    }

    private static TextRestoration Compose(ProductFolders folders) =>
        new(
            new SpellingRestoration(
                SyllableModel.Load(SpellingFolder.Of(folders)),
                LanguageTables.Load(folders)
            )
        );
}
