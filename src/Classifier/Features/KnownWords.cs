using iHanoi.Civic.Platform;
using iHanoi.Civic.Text;
using iHanoi.Classifier.Training;

namespace iHanoi.Classifier.Features;

/// <summary>The words of the texts that were learnt from, folded so that lost marks are no news.</summary>
internal sealed class KnownWords(Func<IEnumerable<string>> texts)
{
    private readonly Lazy<HashSet<string>> _words = new(() =>
        new(texts().SelectMany(In), StringComparer.Ordinal)
    );

    /// <summary>Those of data/training/reports; none where the folder was not delivered.</summary>
    public KnownWords(ProductFolders folders)
        : this(() => Reports(Path.Combine(folders.Training, "reports"))) { }

    public bool IsEmpty => _words.Value.Count is 0;

    public bool Has(string folded) => _words.Value.Contains(folded);

    /// <summary>A text's words. House numbers and sums are none.</summary>
    public static IEnumerable<string> In(string text) =>
        Tokens
            .Split(text)
            .Where(token => token.Word.Any(char.IsLetter) && !token.Word.Any(char.IsDigit))
            .Select(token => VietnameseText.Fold(token.Word));

    private static IEnumerable<string> Reports(string folder) =>
        Directory.Exists(folder) ? TrainingReports.Read(folder).Select(report => report.Text) : [];
}
