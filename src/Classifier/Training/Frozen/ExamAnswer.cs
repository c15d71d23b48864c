using iHanoi.Civic.Reports;

namespace iHanoi.Classifier.Training.Frozen;

/// <summary>What one model decided about one frozen text, as the desk would see it.</summary>
internal sealed record ExamAnswer(
    int Category,
    double Confidence,
    bool Abstained,
    int Urgency,
    int LegalKind,
    bool Alarm
)
{
    public static ExamAnswer Of(Classification said) =>
        new(
            (int)said.Category,
            said.Categories[0].Probability,
            said.Abstained,
            (int)said.Urgency.Label,
            (int)said.LegalKind.Label,
            said.IsEmergency
        );
}

/// <summary>One frozen text, its right labels, its slice, and both answers.</summary>
internal sealed record ExamPair(
    TrainingReport Report,
    string Slice,
    ExamAnswer Current,
    ExamAnswer Candidate
)
{
    public int[] Targets { get; } = Report.Targets;
}
