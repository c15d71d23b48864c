using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Phrases;

namespace iHanoi.Classifier.Emergency;

/// <summary>
/// Rules of data/city/language/emergency_phrases.tsv, before any model. A danger named alone counts; a sign
/// of danger needs a word of now or of help beside it; the past, drills, plans and questions calm both.
/// </summary>
internal sealed class EmergencyDetector(ProductFolders folders) : IEmergencyDetector
{
    // An emergency is told in its first lines; a longer text must not cost more.
    private const int LongestRead = 1500;

    private readonly Lazy<EmergencyRules> _rules = new(() =>
        EmergencyRules.Read(Path.Combine(folders.City, "language", "emergency_phrases.tsv"))
    );

    public EmergencySignal? Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var read = text.Length > LongestRead ? text[..LongestRead] : text;
        return string.IsNullOrWhiteSpace(read) ? null : _rules.Value.Detect(read);
    }
}
