using iHanoi.Civic.Text;

namespace iHanoi.Classifier.Features;

/// <summary>
/// A report as it was meant, with tokens that stand where they were typed: what models read, while people are shown
/// the words as sent.
/// </summary>
internal sealed record MeantReport(string Text, IReadOnlyList<Token> Tokens)
{
    public static MeantReport Of(string text, ISpelling? spelling)
    {
        // Spans are of the composed text: one that is longer or shorter as sent is read as typed.
        var meant =
            VietnameseText.Normalise(text).Length == text.Length ? spelling?.AsMeant(text) : null;

        return meant is null
            ? new MeantReport(text, Features.Tokens.Split(text))
            : new MeantReport(
                meant.Text,
                [.. meant.Words.Select(word => new Token(word.Start, word.Length, word.Word))]
            );
    }
}
