using System.Globalization;

namespace iHanoi.Classifier.Heads;

/// <summary>From which probability the model decides; tuned on held-out families, kept in the model file.</summary>
internal sealed record Thresholds
{
    /// <summary>The chance that the likeliest desk is the right one: below it the classifier abstains.</summary>
    public required double Desk { get; init; }

    // Of what a report is asked: chosen on dev (recall 1.000 without a false alarm).
    private const double AloneInChat = 2.0 / 3;
    private const double WithRuleInChat = 1.0 / 3;

    /// <summary>
    /// Of the mean of the classifier and the danger reader, for words said to the assistant: an alarm there costs a look at the
    /// numbers to ring, and no report leaves its desk, so less is asked for it.
    /// </summary>
    public Thresholds InChat =>
        this with
        {
            EmergencyAlone = EmergencyAlone * AloneInChat,
            EmergencyWithRule = EmergencyWithRule * WithRuleInChat,
        };

    /// <summary>Emergency, when no rule says anything.</summary>
    public required double EmergencyAlone { get; init; }

    /// <summary>Emergency, when the rules hear danger too.</summary>
    public required double EmergencyWithRule { get; init; }

    /// <summary>Emergency, when the words are of a drill, the past, a plan or a question.</summary>
    public required double EmergencyWhenCalm { get; init; }

    /// <summary>
    /// An alarm shows the numbers to ring; from this probability it is also no ordinary report any more, and leaves
    /// the desk it would have gone to.
    /// </summary>
    public required double EmergencyKind { get; init; }

    /// <summary>Urgent: lower than one half, because a missed danger costs more than a raised level.</summary>
    public required double Urgent { get; init; }

    /// <summary>Complaint, denunciation or question: below it a message stays a report.</summary>
    public required double SentAway { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> ToMetadata() =>
        [
            Pair("desk_threshold", Desk),
            Pair("emergency_threshold", EmergencyAlone),
            Pair("emergency_with_rule_threshold", EmergencyWithRule),
            Pair("emergency_when_calm_threshold", EmergencyWhenCalm),
            Pair("emergency_kind_threshold", EmergencyKind),
            Pair("urgent_threshold", Urgent),
            Pair("sent_away_threshold", SentAway),
        ];

    public static Thresholds Of(IReadOnlyDictionary<string, string> metadata) =>
        new()
        {
            // Models trained before the two keys were: they decided by one category, and every alarm was a kind.
            Desk = Number(metadata, "desk_threshold", "category_threshold"),
            EmergencyAlone = Number(metadata, "emergency_threshold"),
            EmergencyWithRule = Number(metadata, "emergency_with_rule_threshold"),
            EmergencyWhenCalm = Number(metadata, "emergency_when_calm_threshold"),
            EmergencyKind = Number(
                metadata,
                "emergency_kind_threshold",
                "emergency_with_rule_threshold"
            ),
            Urgent = Number(metadata, "urgent_threshold"),
            SentAway = Number(metadata, "sent_away_threshold"),
        };

    private static KeyValuePair<string, string> Pair(string key, double value) =>
        new(key, value.ToString("R", CultureInfo.InvariantCulture));

    private static double Number(
        IReadOnlyDictionary<string, string> metadata,
        params ReadOnlySpan<string> keys
    )
    {
        foreach (var key in keys)
        {
            if (metadata.TryGetValue(key, out var written))
            {
                return double.Parse(written, CultureInfo.InvariantCulture);
            }
        }

        throw new InvalidDataException($"The model file has no {keys[0]}.");
    }
}
