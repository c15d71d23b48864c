using iHanoi.Classifier.Heads;

namespace iHanoi.Classifier.Emergency;

/// <summary>The learned head leads; words of danger lower what it must reach, words of calm raise it.</summary>
internal static class EmergencyDecision
{
    public static bool Of(double probability, EmergencyWords words, Thresholds thresholds) =>
        probability >= Needed(words, thresholds);

    private static double Needed(EmergencyWords words, Thresholds thresholds) =>
        words switch
        {
            { Signal: not null } => thresholds.EmergencyWithRule,
            { IsCalm: true } => thresholds.EmergencyWhenCalm,
            _ => thresholds.EmergencyAlone,
        };
}
