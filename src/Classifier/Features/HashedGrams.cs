using System.Globalization;
using System.Text;
using iHanoi.Civic.Text;

namespace iHanoi.Classifier.Features;

/// <summary>One use of a feature and the tokens it spans.</summary>
internal readonly record struct GramUse(int Feature, int FirstToken, int LastToken, float Share);

/// <summary>Hashed features of a text: bucket ids, weights, and where each came from.</summary>
internal sealed record SparseText(
    int[] Ids,
    float[] Weights,
    IReadOnlyList<Token> Tokens,
    IReadOnlyList<GramUse> Uses
)
{
    public static readonly SparseText Empty = new([], [], [], []);
}

/// <summary>
/// Words (1–2 as marked, 1–3 folded) and character 3–5-grams (marked and folded), hashed with FNV-1a.
/// Weight 1 + log tf; each of the four kinds is brought to length ½, so none drowns the others; then rare
/// n-grams weigh more than common ones (<see cref="GramRarity"/>), and the whole is brought to length 1.
/// </summary>
internal sealed class HashedGrams(int bits, GramRarity? rarity = null)
{
    // A report says what it is about early; beyond this a text only costs time.
    private const int LongestRead = 4000;

    private static readonly HashSet<string> TellingNumbers = new(
        ["111", "112", "113", "114", "115", "1022"],
        StringComparer.Ordinal
    );

    public int Bits { get; } = bits;

    private uint Mask { get; } = (1u << bits) - 1;

    public SparseText Read(string text) => Read(Tokens.Split(Beginning(text)));

    /// <summary>As much of a text as is read.</summary>
    public static string Beginning(string text) =>
        text.Length > LongestRead ? text[..LongestRead] : text;

    public SparseText Read(IReadOnlyList<Token> tokens)
    {
        var read = Collect(tokens, keepsUses: true);
        rarity?.Weigh(read);
        return read;
    }

    /// <summary>Ids and weights alone, before rarity: for texts by the hundred thousand.</summary>
    public (int[] Ids, float[] Weights) ReadBare(IReadOnlyList<Token> tokens)
    {
        var (ids, weights, _, _) = Collect(tokens, keepsUses: false);
        return (ids, weights);
    }

    private SparseText Collect(IReadOnlyList<Token> tokens, bool keepsUses)
    {
        if (tokens.Count is 0)
        {
            return SparseText.Empty;
        }

        var marked = tokens
            .Select(token => WithoutNumbers(VietnameseText.Normalise(token.Word)))
            .ToArray();
        var folded = marked.Select(VietnameseText.Fold).ToArray();
        var collector = new GramCollector(keepsUses);

        collector.AddKind(WordGrams(marked, 'w', 2));
        collector.AddKind(WordGrams(folded, 'f', 3));
        collector.AddKind(CharacterGrams(marked, 'c'));
        collector.AddKind(CharacterGrams(folded, 'd'));

        return collector.Build(tokens);
    }

    // House numbers and sums are noise; emergency numbers are not.
    private static string WithoutNumbers(string word)
    {
        if (!word.Any(char.IsAsciiDigit) || TellingNumbers.Contains(word))
        {
            return word;
        }

        var kept = new StringBuilder(word.Length);

        foreach (var c in word)
        {
            if (!char.IsAsciiDigit(c))
            {
                kept.Append(c);
            }
            else if (kept.Length is 0 || kept[^1] is not '0')
            {
                kept.Append('0');
            }
        }

        return kept.ToString();
    }

    private IEnumerable<GramUse> WordGrams(string[] words, char kind, int longest)
    {
        for (var first = 0; first < words.Length; first++)
        {
            var hash = Fnv.Start(kind);

            for (var last = first; last < Math.Min(words.Length, first + longest); last++)
            {
                hash = Fnv.Add(Fnv.Add(hash, words[last]), ' ');
                yield return new GramUse((int)(Fnv.Finish(hash) & Mask), first, last, 0);
            }
        }
    }

    private IEnumerable<GramUse> CharacterGrams(string[] words, char kind)
    {
        var letters = " " + string.Join(' ', words) + " ";
        var owners = new int[letters.Length];

        for (int i = 1, word = 0; i < letters.Length; i++)
        {
            owners[i] = Math.Min(word, words.Length - 1);
            word += letters[i] is ' ' ? 1 : 0;
        }

        for (var first = 0; first < letters.Length - 2; first++)
        {
            var hash = Fnv.Start(kind);

            for (var last = first; last < Math.Min(letters.Length, first + 5); last++)
            {
                hash = Fnv.Add(hash, letters[last]);

                if (last - first >= 2)
                {
                    yield return new GramUse(
                        (int)(Fnv.Finish(hash) & Mask),
                        owners[
                            letters[first] is ' ' ? Math.Min(first + 1, letters.Length - 1) : first
                        ],
                        owners[last],
                        0
                    );
                }
            }
        }
    }
}
