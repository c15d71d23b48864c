using iHanoi.Civic.Text;

namespace iHanoi.Classifier.Training;

/// <summary>Character 5-grams of a text without marks, case and punctuation: what two spellings share.</summary>
internal static class FoldedGrams
{
    private const int Length = 5;

    public static HashSet<string> Of(string text)
    {
        var folded = string.Join(' ', VietnameseText.Syllables(VietnameseText.Fold(text)));
        var grams = new HashSet<string>(StringComparer.Ordinal);

        for (var i = 0; i + Length <= folded.Length; i++)
        {
            grams.Add(folded.Substring(i, Length));
        }

        return grams;
    }
}
