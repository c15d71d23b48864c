using iHanoi.Classifier.Training.Duplicates;

namespace iHanoi.Classifier.Tests.Training.Duplicates;

public sealed class SignCutsTests
{
    [Fact]
    public void A_pair_is_low_for_a_cut_exactly_when_its_value_is_no_higher()
    {
        double[] values = [.. Enumerable.Range(0, 500).Select(i => Math.Sin(i))];

        var cuts = SignCuts.Of(values);

        for (var cut = 0; cut < cuts.Cuts.Length; cut++)
        {
            values
                .Select(value => value <= cuts.Cuts[cut])
                .ShouldBe(cuts.Bins.Select(bin => bin <= cut));
        }
    }

    [Fact]
    public void A_sign_of_yes_and_no_can_be_split()
    {
        var cuts = SignCuts.Of([0, 0, 0, 1, 1]);

        cuts.Bins[0].ShouldNotBe(cuts.Bins[^1]);
    }
}
