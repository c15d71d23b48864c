using iHanoi.Civic.Text;

namespace iHanoi.Ingestion.Index.Queries;

/// <summary>Words in a row that are searched with a weight: the question's own, or another way to say a part of it.</summary>
internal sealed record WeightedWords(IReadOnlyList<WeightedWord> Words);

/// <summary>One syllable; unmarked ones of a question without marks stand for every marked form.</summary>
internal readonly record struct WeightedWord(string Syllable, double Weight, bool TrustMarks);

/// <summary>How the question is spelt decides how much its vector is worth.</summary>
internal enum Spelling
{
    WithMarks,
    WithoutMarks,
    English,
}

/// <summary>A question as understood: its words, what they stand for, and the documents it names by number.</summary>
internal sealed record SearchQuestion(
    string Text,
    IReadOnlyList<WeightedWords> Lines,
    IReadOnlyList<string> Codes,
    Spelling Spelling
)
{
    /// <summary>What texts call the things it names by everyday or English words, as far as it does not say so itself.</summary>
    public string Official { get; init; } = "";

    /// <summary>What the encoder reads: it has seen laws, not markets.</summary>
    public string ForEncoder => Official.Length is 0 ? Text : $"{Text} {Official}";

    public bool IsEmpty => Lines is [] or [{ Words: [] }];

    public static Spelling SpellingOf(string text, IReadOnlyList<string> syllables) =>
        LanguageDetector.Detect(text) is Language.English
            ? Spelling.English
            : SpellingOfVietnamese(syllables);

    public static Spelling SpellingOfVietnamese(IReadOnlyList<string> syllables) =>
        syllables.Any(VietnameseText.HasMarks) ? Spelling.WithMarks : Spelling.WithoutMarks;
}
