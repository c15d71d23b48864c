using System.Numerics.Tensors;
using iHanoi.Classifier.Calibration;
using iHanoi.Classifier.Emergency;
using iHanoi.Classifier.Heads;
using iHanoi.Classifier.Rules;

namespace iHanoi.Classifier.Training;

/// <summary>
/// A held-out text's calibrated probabilities, right columns, which slice it is in, and what rules say of its
/// words where they could matter.
/// </summary>
internal sealed record HeldOutAnswer(float[] Probabilities, int[] Targets, string Slice)
{
    public EmergencyWords Danger { get; init; } = EmergencyWords.None;

    public RuleVerdict Words { get; init; } = RuleVerdict.Silent;

    /// <summary>Of <see cref="TrainingReport.IsEveryday"/>.</summary>
    public bool IsEveryday { get; init; }

    public bool IsEmergency => Targets[3] is 1;

    public float EmergencyProbability => Of(HeadLayout.Emergency)[1];

    public Outcome CategoryOutcome =>
        new(
            TensorPrimitives.Max(Of(HeadLayout.Category)),
            Guess(HeadLayout.Category) == Targets[0]
        );

    public static HeldOutAnswer Of(float[] logits, int[] targets, string slice)
    {
        foreach (var head in HeadLayout.All)
        {
            var part = head.In(logits.AsSpan());
            TensorPrimitives.SoftMax(part, part);
        }

        return new HeldOutAnswer(logits, targets, slice);
    }

    public ReadOnlySpan<float> Of(Head head) => head.In(Probabilities.AsSpan());

    public int Guess(Head head) => TensorPrimitives.IndexOfMax(Of(head));

    /// <summary>Legal kind and level as the classifier would say them.</summary>
    public (int Kind, int Level, bool Alarm) Decide(Thresholds thresholds)
    {
        var scores = new HeadScores(Probabilities, []);
        var alarm = EmergencyDecision.Of(EmergencyProbability, Danger, thresholds);
        var sure = EmergencyDecision.IsSure(EmergencyProbability, alarm, thresholds);
        var kind = HeadReading.Kind(scores, Words, sure, thresholds).Label;
        var level = HeadReading.Level(scores, kind, alarm, Words.NamesDanger, thresholds).Label;

        return ((int)kind, (int)level, alarm);
    }
}
