using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using iHanoi.Classifier.Training;

namespace iHanoi.Classifier.Features;

/// <summary>
/// Holds a text's words against those of data/training (folded, so that lost marks are no news). Names of places
/// are news everywhere: what counts is whether the share grows.
/// </summary>
internal sealed class TextNovelty(ProductFolders folders) : ITextNovelty
{
    private readonly Lazy<HashSet<string>> _known = new(() => Known(folders));

    public (int Words, double UnseenShare) Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Words(
                text.Length > HashedGrams.LongestRead ? text[..HashedGrams.LongestRead] : text
            )
            .ToArray();

        return words is []
            ? (0, 0)
            : (
                words.Length,
                (double)words.Count(word => !_known.Value.Contains(word)) / words.Length
            );
    }

    private static HashSet<string> Known(ProductFolders folders)
    {
        var reports = Path.Combine(folders.Training, "reports");

        return Directory.Exists(reports)
            ? new HashSet<string>(
                TrainingReports.Read(reports).SelectMany(report => Words(report.Text)),
                StringComparer.Ordinal
            )
            : [];
    }

    // House numbers and sums are no words.
    private static IEnumerable<string> Words(string text) =>
        Tokens
            .Split(text)
            .Where(token => token.Word.Any(char.IsLetter) && !token.Word.Any(char.IsDigit))
            .Select(token => VietnameseText.Fold(token.Word));
}
