using iHanoi.Civic.Provenance;

namespace iHanoi.Civic.Reports;

/// <summary>A label and its calibrated probability, 0–1.</summary>
public readonly record struct LabelScore<T>(T Label, double Probability)
    where T : struct, Enum;

/// <summary>How much one word of the text moved the decision, in logits; positive speaks for the label.</summary>
public sealed record WordWeight(int Start, int Length, string Word, double Weight);

/// <summary>
/// What the models make of a report. <see cref="Categories"/> holds all categories, likeliest first, summing
/// to 1. <see cref="Abstained"/>: not sure enough of the desk to assign without a person; the likeliest label still
/// stands. Of two likely categories that go to one desk first, the sum counts.
/// </summary>
public sealed record Classification(
    IReadOnlyList<LabelScore<Category>> Categories,
    LabelScore<Urgency> Urgency,
    LabelScore<LegalKind> LegalKind,
    bool IsEmergency,
    double EmergencyProbability,
    bool Abstained,
    IReadOnlyList<WordWeight> Words,
    AiStamp Stamp
)
{
    public Category Category => Categories[0].Label;
}

public interface IReportClassifier
{
    /// <summary>Any text gets a defined answer: empty, huge or foreign texts abstain, never throw.</summary>
    ValueTask<Classification> ClassifyAsync(string text, CancellationToken cancellationToken);
}

/// <summary>The emergency decision alone, before anything else.</summary>
public interface IEmergencyDetector
{
    /// <summary>By words alone, in a few milliseconds.</summary>
    EmergencySignal? Detect(string text);

    /// <summary>The whole decision: where there is a learned model, it leads and the words help it.</summary>
    ValueTask<EmergencySignal?> DetectAsync(string text, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Detect(text));
}

/// <summary>Which number to ring first (113, 114, 115, 112 or 111) and the words that say so.</summary>
public sealed record EmergencySignal(string Number, string Matched);
