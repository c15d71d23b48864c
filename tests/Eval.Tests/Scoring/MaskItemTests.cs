using iHanoi.Eval.Scoring;
using iHanoi.Eval.Tasks;

namespace iHanoi.Eval.Tests.Scoring;

public sealed class MaskItemTests
{
    [Fact]
    public void A_number_that_still_stands_there_has_leaked()
    {
        var item = Item("gọi 0912 345 678 giúp", personal: ["0912 345 678"]);

        item.Leaked.ShouldBe(["0912 345 678"]);
        Value("struck", item).ShouldBe(0);
        Value("text_without_leak", item).ShouldBe(0);
    }

    [Fact]
    public void A_house_number_that_was_struck_is_lost()
    {
        var item = Item("số [số điện thoại] ngõ 5, gọi 114", keep: ["số 12", "114"]);

        item.Lost.ShouldBe(["số 12"]);
        Value("kept", item).ShouldBe(0.5);
        Value("text_untouched_where_nothing_is_personal", item).ShouldBe(0);
    }

    private static double? Value(string metric, MaskItem item) =>
        MaskItem.Metrics.Single(m => m.Name == metric).Of([item]);

    private static MaskItem Item(
        string left,
        IReadOnlyList<string>? personal = null,
        IReadOnlyList<string>? keep = null
    ) => new(new MaskGold("a", personal ?? [], keep ?? [], null, null), new MaskOut("a", left));
}
