using iHanoi.Civic.Reports;

namespace iHanoi.Classifier.Tests.Matters;

public sealed class MatterReaderTests
{
    private static readonly IMatterReader Reader = TheClassifier.Get<IMatterReader>();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(
        "Đèn đường ngõ tôi tắt cả tuần nay. Ngoài ra rác chất đống đầu ngõ không ai thu gom.",
        Category.StreetLight,
        Category.WasteSanitation
    )]
    [InlineData(
        "The street lamp outside has been off for days. Also garbage has not been collected since Monday.",
        Category.StreetLight,
        Category.WasteSanitation
    )]
    public async Task Two_matters_are_told_apart_with_their_words(
        string text,
        Category first,
        Category second
    )
    {
        var matters = await Reader.ReadAsync(text, Now);

        matters.Select(matter => matter.Category).ShouldBe([first, second], ignoreOrder: true);
        matters.ShouldAllBe(matter =>
            matter.Start >= 0 && matter.Start + matter.Length <= text.Length
        );
        matters[0].Start.ShouldNotBe(matters[1].Start);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Đèn đường ngõ tôi tắt cả tuần nay")]
    [InlineData("Đèn đường ngõ tôi tắt cả tuần nay. Mong sớm có người sửa giúp bà con.")]
    [InlineData("😀. 😀. 😀. 😀")]
    public async Task One_matter_is_not_split(string text) =>
        (await Reader.ReadAsync(text, Now)).ShouldBeEmpty();

    [Fact]
    public async Task A_huge_text_asks_for_a_few_clauses_only() =>
        (
            await Reader.ReadAsync(
                string.Concat(Enumerable.Repeat("ổ gà to trên đường. ", 10_000)),
                Now
            )
        ).Count.ShouldBeLessThanOrEqualTo(3);
}
