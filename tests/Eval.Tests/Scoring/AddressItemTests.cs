using iHanoi.Eval.Scoring;
using iHanoi.Eval.Tasks;

namespace iHanoi.Eval.Tests.Scoring;

public sealed class AddressItemTests
{
    [Theory]
    [InlineData(true, "1", "1", true)]
    [InlineData(true, "1", "2 1", false)]
    [InlineData(false, "1 2", "1", false)]
    [InlineData(false, "1 2", "2 1", true)]
    [InlineData(false, "", "", true)]
    [InlineData(false, "", "1", false)]
    public void A_guess_where_the_text_does_not_decide_is_wrong(
        bool decidable,
        string gold,
        string got,
        bool right
    ) =>
        new AddressItem(
            new AddressGold("a", Codes(gold), decidable, null, null),
            new AddressOut("a", Codes(got))
        ).IsRight.ShouldBe(right);

    private static string[] Codes(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
