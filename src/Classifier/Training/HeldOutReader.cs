using iHanoi.Civic.Reports;
using iHanoi.Classifier.Emergency;
using iHanoi.Classifier.Heads;
using iHanoi.Classifier.Rules;

namespace iHanoi.Classifier.Training;

/// <summary>From held-out logits to answers, with the rules' word on those texts where it could tip something.</summary>
internal sealed class HeldOutReader(RuleBook rules, EmergencyDetector emergencies)
{
    // Rules are slow beside a model that is sure; outside these a word of theirs changes nothing.
    private const float SurelyCalm = 0.0019f;
    private const float SurelyReport = 0.95f;
    private const float SurelyNoDanger = 0.04f;

    private static readonly string[] Slices = ["clean", "no_marks", "careless"];

    public IReadOnlyList<HeldOutAnswer> Read(
        TrainingSet set,
        IReadOnlyList<(Sample Sample, HeldOutLogits Logits)> held,
        Fusion fusion,
        TrainingPace pace
    )
    {
        var answers = new HeldOutAnswer[held.Count];
        Parallel.For(
            0,
            held.Count,
            pace.Parallel,
            i => answers[i] = Read(set, held[i].Sample, held[i].Logits, fusion)
        );
        return answers;
    }

    private HeldOutAnswer Read(TrainingSet set, Sample sample, HeldOutLogits logits, Fusion fusion)
    {
        var answer = HeldOutAnswer.Of(
            fusion.Apply(logits),
            logits.Targets,
            set.Cores[sample.Core].Lang is "en" ? "en" : Slices[sample.Variant]
        );
        var hangs =
            answer.Of(HeadLayout.LegalKind)[(int)LegalKind.Report] < SurelyReport
            || answer.Of(HeadLayout.Urgency)[(int)Urgency.Urgent] > SurelyNoDanger;

        return answer with
        {
            IsEveryday = set.Cores[sample.Core].IsEveryday,
            Danger =
                answer.EmergencyProbability > SurelyCalm
                    ? emergencies.Read(set.TextOf(sample))
                    : EmergencyWords.None,
            Words = hangs ? rules.Read(set.TextOf(sample)) : RuleVerdict.Silent,
        };
    }
}
