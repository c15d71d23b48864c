using System.Numerics.Tensors;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Rules;

namespace iHanoi.Classifier.Heads;

/// <summary>From probabilities and rules to labels that agree with each other.</summary>
internal static class HeadReading
{
    // Words tip what the model holds possible: odds ×9 for a named kind.
    private const double WordOdds = 9;
    private const double DangerOdds = 4;

    public static IReadOnlyList<LabelScore<Category>> Categories(HeadScores scores)
    {
        var probabilities = scores.Of(HeadLayout.Category).ToArray();

        return
        [
            .. probabilities
                .Select((p, label) => new LabelScore<Category>((Category)label, p))
                .OrderByDescending(score => score.Probability),
        ];
    }

    /// <summary>Another kind than a report only when surely so: sent to a wrong door, a report is lost.</summary>
    public static LabelScore<LegalKind> Kind(
        HeadScores scores,
        RuleVerdict rules,
        bool isSurelyEmergency,
        Thresholds thresholds
    )
    {
        var probabilities = scores.Of(HeadLayout.LegalKind).ToArray();

        if (isSurelyEmergency)
        {
            var emergency = probabilities[(int)LegalKind.Emergency];
            return new LabelScore<LegalKind>(LegalKind.Emergency, Math.Max(0.5, emergency));
        }

        // The emergency decision is made elsewhere, recall first; here it is "no".
        probabilities[(int)LegalKind.Emergency] = 0;

        foreach (var kind in rules.Kinds)
        {
            probabilities[(int)kind] *= (float)WordOdds;
        }

        var best = Best<LegalKind>(probabilities);
        var report =
            probabilities[(int)LegalKind.Report] / TensorPrimitives.Sum<float>(probabilities);

        return best.Label is LegalKind.Report || best.Probability >= thresholds.SentAway
            ? best
            : new LabelScore<LegalKind>(LegalKind.Report, report);
    }

    /// <summary>
    /// An alarm is urgent; a complaint or denunciation needs a legal procedure, so it is complex; a
    /// question is normal; anything else as the model says, raised when danger is named.
    /// </summary>
    public static LabelScore<Urgency> Level(
        HeadScores scores,
        LegalKind kind,
        bool isAlarm,
        bool namesDanger,
        Thresholds thresholds
    )
    {
        var probabilities = scores.Of(HeadLayout.Urgency).ToArray();

        if (isAlarm)
        {
            return new LabelScore<Urgency>(
                Urgency.Urgent,
                Math.Max(0.5, probabilities[(int)Urgency.Urgent])
            );
        }

        var odds = new float[3];
        odds.AsSpan().Fill(1);
        odds[(int)Urgency.Urgent] = namesDanger ? (float)DangerOdds : 1;

        if (kind is LegalKind.Complaint or LegalKind.Denunciation)
        {
            odds[(int)Urgency.Complex] = (float)WordOdds;
        }
        else if (kind is LegalKind.Question)
        {
            odds[(int)Urgency.Normal] = (float)WordOdds;
        }

        TensorPrimitives.Multiply(probabilities, odds, probabilities);
        var urgent =
            probabilities[(int)Urgency.Urgent] / TensorPrimitives.Sum<float>(probabilities);

        return urgent >= thresholds.Urgent
            ? new LabelScore<Urgency>(Urgency.Urgent, urgent)
            : Best<Urgency>(probabilities);
    }

    private static LabelScore<T> Best<T>(float[] weights)
        where T : struct, Enum
    {
        var best = TensorPrimitives.IndexOfMax<float>(weights);
        var sum = TensorPrimitives.Sum<float>(weights);

        return new LabelScore<T>(
            (T)Enum.ToObject(typeof(T), best),
            sum > 0 ? weights[best] / sum : 0
        );
    }
}
