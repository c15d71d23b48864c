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
        SuddenCluster.Of(10, 0).IsSudden.ShouldBeTrue();

    [Fact]
    public void What_every_week_brings_is_not_sudden() =>
        SuddenCluster.Of(10, 64).IsSudden.ShouldBeFalse();

    [Fact]
    public void Four_reports_are_no_cluster_however_rare() =>
        SuddenCluster.Of(4, 0).IsSudden.ShouldBeFalse();
}
