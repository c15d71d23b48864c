using iHanoi.Civic.Reports;
using iHanoi.Classifier.Emergency;
using iHanoi.Classifier.Heads;
using iHanoi.Classifier.Rules;

namespace iHanoi.Classifier.Tests.Heads;

public sealed class HeadReadingTests
{
    private static readonly Thresholds Thresholds = new()
    {
        Desk = 0.8,
        EmergencyAlone = 0.3,
        EmergencyWithRule = 0.05,
        EmergencyWhenCalm = 0.35,
        EmergencyKind = 0.5,
        SentAway = 0.6,
        Urgent = 0.3,
    };

    [Theory]
    [InlineData(0.4, LegalKind.Report)]
    [InlineData(0.6, LegalKind.Emergency)]
    public void A_doubtful_alarm_raises_the_level_and_leaves_the_report_at_its_desk(
        double danger,
        LegalKind kind
    )
    {
        var scores = Scores();
        var sure = EmergencyDecision.IsSure(danger, isAlarm: true, Thresholds);

        var said = HeadReading.Kind(scores, RuleVerdict.Silent, sure, Thresholds).Label;
        var level = HeadReading.Level(scores, said, isAlarm: true, namesDanger: false, Thresholds);

        said.ShouldBe(kind);
        level.Label.ShouldBe(Urgency.Urgent);
    }

    [Theory]
    [InlineData(0.25, false)]
    [InlineData(0.02, true)]
    public void What_is_said_to_the_assistant_is_an_alarm_sooner_than_in_a_report(
        double danger,
        bool byRule
    )
    {
        var signal = byRule ? new EmergencySignal("114", "cháy") : null;
        var words = new EmergencyWords(signal, IsCalm: false, []);

        EmergencyDecision.Of(danger, words, Thresholds).ShouldBeFalse();
        EmergencyDecision.Of(danger, words, Thresholds.InChat).ShouldBeTrue();
    }

    [Fact]
    public void Without_an_alarm_no_probability_makes_an_emergency() =>
        EmergencyDecision.IsSure(0.99, isAlarm: false, Thresholds).ShouldBeFalse();

    // Surely an ordinary report of the lowest level.
    private static HeadScores Scores()
    {
        var probabilities = new float[HeadLayout.Outputs];
        HeadLayout.Urgency.In(probabilities.AsSpan())[(int)Urgency.Normal] = 1;
        HeadLayout.LegalKind.In(probabilities.AsSpan())[(int)LegalKind.Report] = 1;
        return new HeadScores(probabilities, []);
    }
}
