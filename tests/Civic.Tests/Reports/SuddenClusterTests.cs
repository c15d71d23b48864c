using iHanoi.Civic.Reports;

namespace iHanoi.Civic.Tests.Reports;

public sealed class SuddenClusterTests
{
    // P(X ≥ 5 | 1) = 1 − e⁻¹ (1 + 1 + 1/2 + 1/6 + 1/24).
    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 1, 0.6321205588)]
    [InlineData(5, 1, 0.0036598468)]
    [InlineData(10, 3, 0.0011024881)]
    [InlineData(3, 50, 1)]
    public void The_tail_is_Poissons(int count, double expected, double tail) =>
        SuddenCluster.PoissonTail(count, expected).ShouldBe(tail, 1e-9);

    [Fact]
    public void A_tail_too_small_for_subtraction_keeps_its_digits() =>
        SuddenCluster.PoissonTail(30, 1).ShouldBeInRange(1e-33, 2e-33);

    [Fact]
    public void Ten_reports_where_none_ever_came_are_sudden() =>
        SuddenCluster.Of(10, 0, 8).IsSudden.ShouldBeTrue();

    [Fact]
    public void What_every_week_brings_is_not_sudden() =>
        SuddenCluster.Of(10, 64, 8).IsSudden.ShouldBeFalse();

    [Fact]
    public void What_few_weeks_brought_is_not_spread_over_weeks_nobody_recorded()
    {
        SuddenCluster.Of(10, 4, weeks: 2).Expected.ShouldBe(2.25);
        SuddenCluster.Of(10, 4, weeks: 2).IsSudden.ShouldBeFalse();
        SuddenCluster.Of(10, 4, weeks: 8).IsSudden.ShouldBeTrue();
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(7, 0)]
    [InlineData(7.2, 1)]
    [InlineData(15, 2)]
    [InlineData(400, 8)]
    public void Only_weeks_with_the_whole_window_on_record_count(double days, int weeks)
    {
        var at = new DateTimeOffset(2026, 11, 28, 8, 0, 0, TimeSpan.Zero);

        SuddenCluster.WeeksOnRecord(at.AddDays(-days), at).ShouldBe(weeks);
    }

    [Fact]
    public void Four_reports_are_no_cluster_however_rare() =>
        SuddenCluster.Of(4, 0, 8).IsSudden.ShouldBeFalse();
}
