using iHanoi.Civic.Text;
using iHanoi.Classifier.Features;

namespace iHanoi.Classifier.Phrases;

/// <summary>Every word the phrase files use, and which of them a typed token can stand for.</summary>
internal sealed class PhraseVocabulary
{
    // Below this a one-letter slip turns too many real syllables into each other.
    private const int ShortestSlip = 4;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _folded = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<string>> _byFirstLetter = [];

    public int Add(string word)
    {
        word = Tokens.WithoutApostrophes(word);
        var key = SyllableKey.Of(word);

        if (_ids.TryGetValue(key, out var known))
        {
            return known;
        }

        var id = _ids.Count;
        _ids.Add(key, id);
        var folded = VietnameseText.Fold(word);

        if (!_folded.TryGetValue(folded, out var same))
        {
            _folded.Add(folded, same = []);

            if (folded.Length >= ShortestSlip)
            {
                (
                    _byFirstLetter.TryGetValue(folded[0], out var words)
                        ? words
                        : _byFirstLetter[folded[0]] = []
                ).Add(folded);
            }
        }

        same.Add(id);
        return id;
    }

    /// <summary>
    /// The words this token may be: itself; any marking of it when it bears no tone in a carelessly typed text;
    /// its reading as Telex keys; and, when it can be no Vietnamese syllable, a word one slip away.
    /// </summary>
    public IReadOnlyList<int> WordsOf(string token, bool careless)
    {
        var key = SyllableKey.Of(token);
        var folded = VietnameseText.Fold(token);
        var found = new List<int>(2);

        if (_ids.TryGetValue(key, out var exact))
        {
            found.Add(exact);
        }

        if (careless && !char.IsAsciiDigit(key[^1]) && _folded.TryGetValue(folded, out var marked))
        {
            found.AddRange(marked.Where(id => !found.Contains(id)));
        }

        if (
            careless
            && SyllableKey.FromTelex(folded) is { } telex
            && _ids.TryGetValue(telex, out var typed)
        )
        {
            found.Add(typed);
        }

        if (
            found.Count is 0
            && folded.Length >= ShortestSlip
            && !VietnameseSyllable.IsPossible(folded)
        )
        {
            AddSlips(folded, found);
        }

        return found;
    }

    private void AddSlips(string folded, List<int> found)
    {
        if (!_byFirstLetter.TryGetValue(folded[0], out var words))
        {
            return;
        }

        foreach (var word in words)
        {
            if (EditDistance.IsOneAtMost(folded, word))
            {
                found.AddRange(_folded[word]);
            }
        }
    }
}
