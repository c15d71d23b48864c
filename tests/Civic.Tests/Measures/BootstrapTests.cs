using iHanoi.Civic.Measures;

namespace iHanoi.Civic.Tests.Measures;

public sealed class BootstrapTests
{
    private static readonly int[] Items =
    [
        .. Enumerable.Range(0, 200).Select(i => i % 10 is 0 ? 0 : 1),
    ];

    [Fact]
    public void The_interval_holds_the_value_and_narrows_with_the_sample()
    {
        var few = Bootstrap.Of(Items[..50], Mean, 2_000)!;
        var many = Bootstrap.Of(Items, Mean, 2_000)!;

        many.Value.ShouldBe(0.9);
        many.Low.ShouldBeLessThan(0.9);
        many.High.ShouldBeGreaterThan(0.9);
        (many.High - many.Low).ShouldBeLessThan(few.High - few.Low);
    }

    [Fact]
    public void The_same_items_give_the_same_interval() =>
        Bootstrap.Of(Items, Mean, 500).ShouldBe(Bootstrap.Of(Items, Mean, 500));

    [Fact]
    public void A_metric_without_items_is_absent() => Bootstrap.Of<int>([], Mean).ShouldBeNull();

    private static double? Mean(IReadOnlyList<int> items) =>
        items.Count is 0 ? null : items.Average();
}
