using iHanoi.Classifier.Heads;

namespace iHanoi.Classifier.Emergency;

/// <summary>The learned head leads; words of danger lower what it must reach, words of calm raise it.</summary>
internal static class EmergencyDecision
{
    public static bool Of(double probability, EmergencyWords words, Thresholds thresholds) =>
        probability >= Needed(words, thresholds);

    /// <summary>An alarm of which the learned head is sure enough to take the report from its desk.</summary>
    public static bool IsSure(double probability, bool isAlarm, Thresholds thresholds) =>
        isAlarm && probability >= thresholds.EmergencyKind;

    private static double Needed(EmergencyWords words, Thresholds thresholds) =>
        words switch
        {
            { Signal: not null } => thresholds.EmergencyWithRule,
            { IsCalm: true } => thresholds.EmergencyWhenCalm,
            _ => thresholds.EmergencyAlone,
        };
}
