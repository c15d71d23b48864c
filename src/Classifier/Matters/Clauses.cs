using iHanoi.Civic.Platform;
using iHanoi.Civic.Text;
using iHanoi.Classifier.Features;

namespace iHanoi.Classifier.Matters;

/// <summary>
/// Parts of a text that may tell a matter of their own: sentences, and what words of "besides" begin
/// (data/city/language/besides.txt).
/// </summary>
internal sealed class Clauses(ProductFolders folders)
{
    private const int LongestRead = 4000;
    private const int MostClauses = 12;
    private const int FewestWords = 4;
    private const string Ends = ".!?;\n";

    private readonly Lazy<string[][]> _openers = new(() =>
        [
            .. File.ReadLines(Path.Combine(folders.City, "language", "besides.txt"))
                .Select(line => VietnameseText.Fold(line).Split(' ')),
        ]
    );

    public IReadOnlyList<(int Start, int Length)> Of(string text)
    {
        var read = text.Length > LongestRead ? text[..LongestRead] : text;
        var tokens = Tokens.Split(read);
        var folded = tokens.Select(token => VietnameseText.Fold(token.Word)).ToArray();
        var clauses = new List<(int Start, int Length)>();
        var first = 0;

        for (var i = 1; i <= tokens.Count && clauses.Count < MostClauses; i++)
        {
            var ends = i == tokens.Count || EndsBefore(read, tokens, i) || Opens(folded, i);

            // Too little to tell anything goes with what follows.
            if (ends && i - first >= FewestWords)
            {
                var start = tokens[first].Start;
                clauses.Add((start, tokens[i - 1].Start + tokens[i - 1].Length - start));
                first = i;
            }
        }

        return clauses;
    }

    private static bool EndsBefore(string text, IReadOnlyList<Token> tokens, int i)
    {
        var between = Tokens.Between(text, tokens, i);

        // "2.5 m" and "S2.03" are one: an end has room behind it.
        return between.Length > 1 && between.ContainsAny(Ends);
    }

    private bool Opens(string[] folded, int i) =>
        _openers.Value.Any(opener => folded.AsSpan(i).StartsWith(opener));
}
