using iHanoi.Classifier.Emergency;

namespace iHanoi.Classifier.Tests.Emergency;

public sealed class DangerOddsTests
{
    [Fact]
    public void Two_readings_that_agree_say_what_each_says() =>
        DangerOdds.Mean(0.25, Math.Log(0.25 / 0.75)).ShouldBe(0.25, 1e-9);

    [Fact]
    public void The_pieces_raise_what_the_whole_doubts_and_lower_it() =>
        (DangerOdds.Mean(0.2, 4), DangerOdds.Mean(0.2, -6)).ShouldSatisfyAllConditions(
            both => both.Item1.ShouldBeGreaterThan(0.5),
            both => both.Item2.ShouldBeLessThan(0.1)
        );

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_whole_that_is_beyond_all_doubt_leaves_the_pieces_a_say(double whole) =>
        DangerOdds.Mean(whole, whole is 0 ? 20 : -20).ShouldBe(whole is 0 ? 0.957 : 0.043, 0.001);

    [Fact]
    public void A_text_that_is_surely_calm_and_in_which_no_rule_hears_danger_is_not_read_again() =>
        DangerOdds.IsInDoubt(0.001, EmergencyWords.None).ShouldBeFalse();

    [Fact]
    public void A_text_in_doubt_is_read_again_and_one_in_which_a_rule_hears_danger() =>
        new[]
        {
            DangerOdds.IsInDoubt(0.005, EmergencyWords.None),
            DangerOdds.IsInDoubt(
                0,
                TheClassifier.Get<EmergencyDetector>().Read("Cháy nhà, cứu với")
            ),
        }.ShouldAllBe(may => may);
}
