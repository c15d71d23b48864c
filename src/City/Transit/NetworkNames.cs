using System.Globalization;
using System.Text;
using iHanoi.City.Addresses;
using iHanoi.Civic.City;
using iHanoi.Civic.Text;

namespace iHanoi.City.Transit;

/// <summary>
/// Every name by which people speak of a place on the network, in its one spelling: parts of stop names,
/// stations, ends of routes, wards, streets, landmarks and what they are called besides.
/// </summary>
internal sealed class NetworkNames
{
    private const int Longest = 8;

    private const int LongEnough = 8;

    private readonly Dictionary<string, List<SpelledName>> _byKey = new(StringComparer.Ordinal);

    // Keys as they sound: who writes "Yên Ngĩa" means "Yên Nghĩa".
    private readonly Dictionary<string, string> _bySound = new(StringComparer.Ordinal);

    public NetworkNames(IEnumerable<(string Alias, string Name)> names)
    {
        foreach (var (alias, name) in names)
        {
            var spelled = new SpelledName(name, Marks(VietnameseText.Syllables(alias)));
            var key = StopKeys.Of(alias);

            if (!_byKey.TryGetValue(key, out var same))
            {
                _byKey[key] = same = [];
            }

            _bySound.TryAdd(Sound(key), key);

            if (!same.Exists(other => other.Marks.SequenceEqual(spelled.Marks)))
            {
                same.Add(spelled);
            }
        }
    }

    /// <summary>Names in the text, none inside another, in order.</summary>
    public IReadOnlyList<NamedStop> Find(string text)
    {
        var tokens = TextTokens.Of(text);
        var byRail = tokens.Tokens.Any(token => Rail.Contains(token.Folded));
        var found = new List<NamedStop>();

        for (var i = 0; i < tokens.Tokens.Count; i++)
        {
            for (var n = Math.Min(Longest, tokens.Tokens.Count - i); n > 0; n--)
            {
                if (NameOf(tokens, i, n, byRail) is { } name)
                {
                    var (first, last) = (tokens.Tokens[i], tokens.Tokens[i + n - 1]);
                    var length = last.Start + last.Length - first.Start;
                    found.Add(new NamedStop(name, first.Start, length));
                    i += n - 1;
                    break;
                }
            }
        }

        return found;
    }

    private static readonly HashSet<string> Rail = new(
        ["metro", "tau", "train", "railway", "subway"],
        StringComparer.Ordinal
    );

    private string? NameOf(TextTokens text, int at, int count, bool byRail)
    {
        var run = text.Tokens.Skip(at).Take(count).ToList();
        var key = StopKeys.Of(string.Join(' ', run.Select(token => token.Folded)));
        var fitting = _byKey.TryGetValue(key, out var names)
            ? names.FindAll(name => name.Fits(run, text.IsMarked))
            : BySound(key);

        // "X station": trains stop at a "ga", coaches at a "bến xe".
        return (
            fitting.Find(name => IsRail(name.Name) == byRail) ?? fitting.FirstOrDefault()
        )?.Name;
    }

    private List<SpelledName> BySound(string key) =>
        key.Length >= LongEnough
        && key.Contains(' ', StringComparison.Ordinal)
        && _bySound.TryGetValue(Sound(key), out var meant)
            ? _byKey[meant]
            : [];

    // Spellings that are mixed up because they sound alike.
    private static string Sound(string key) =>
        $" {key}"
            .Replace("ngh", "ng", StringComparison.Ordinal)
            .Replace("gh", "g", StringComparison.Ordinal)
            .Replace(" tr", " ch", StringComparison.Ordinal)
            .Replace(" x", " s", StringComparison.Ordinal)
            .Replace(" gi", " d", StringComparison.Ordinal)
            .Replace(" k", " c", StringComparison.Ordinal)
            .Replace('y', 'i')
            .TrimStart();

    private static bool IsRail(string name) => name.StartsWith("Ga ", StringComparison.Ordinal);

    /// <summary>The marks of each syllable, wherever in it they were typed ("gíap" is "giáp").</summary>
    internal static IReadOnlyList<string> Marks(IEnumerable<string> syllables) =>
        [
            .. syllables.Select(syllable =>
                string.Concat(
                    syllable
                        .Normalize(NormalizationForm.FormD)
                        .Where(c =>
                            c is 'đ' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark
                        )
                        .Order()
                )
            ),
        ];
}

/// <summary>One spelling of a name, with the marks that its syllables bear.</summary>
internal sealed record SpelledName(string Name, IReadOnlyList<string> Marks)
{
    /// <summary>A marked writer means the marks; one who types none, or few, is met by letters alone.</summary>
    public bool Fits(IReadOnlyList<Token> run, bool isMarked)
    {
        if (!isMarked || run.Count != Marks.Count)
        {
            return true;
        }

        var typed = NetworkNames.Marks(run.Select(token => token.Marked));
        var bare = typed.Count(marks => marks.Length is 0);

        return typed.Zip(Marks).All(pair => pair.First.Length is 0 || pair.First == pair.Second)
            && (
                typed.SequenceEqual(Marks) || bare < run.Count || run.Any(token => token.IsCapital)
            );
    }
}
