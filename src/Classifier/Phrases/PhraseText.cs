using iHanoi.Classifier.Features;

namespace iHanoi.Classifier.Phrases;

/// <summary>A text as the phrase rules see it: for each token the words it may stand for.</summary>
internal sealed class PhraseText
{
    // Carefully typed Vietnamese marks about three words in four: there "danh" is not "đánh".
    private const double FullyMarked = 0.65;

    private readonly int[][] _words;
    private readonly HashSet<int> _present = [];
    private readonly bool[] _masked;
    private readonly bool[] _startsSentence;

    public PhraseText(string text, PhraseVocabulary vocabulary)
    {
        Tokens = Features.Tokens.Split(text, joinsApostrophes: true);
        var marked = Tokens.Count(token => SyllableKey.IsMarked(SyllableKey.Of(token.Word)));
        var careless = marked < FullyMarked * Tokens.Count;
        _words = [.. Tokens.Select(token => vocabulary.WordsOf(token.Word, careless).ToArray())];
        _present.UnionWith(_words.SelectMany(words => words));
        _masked = new bool[Tokens.Count];
        _startsSentence = new bool[Tokens.Count];

        for (var i = 1; i < Tokens.Count; i++)
        {
            _startsSentence[i] = Features.Tokens.Between(text, Tokens, i).ContainsAny(".?;\n");
        }
    }

    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>Whether any of the words stands anywhere: most phrases are ruled out here.</summary>
    public bool Holds(int[] words)
    {
        foreach (var word in words)
        {
            if (_present.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsAny(int position, int[] words)
    {
        if (_masked[position])
        {
            return false;
        }

        foreach (var word in _words[position])
        {
            if (Array.IndexOf(words, word) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A phrase never reaches over the end of a sentence; a shout ("Cháy! Cháy!") is no end.</summary>
    public bool StartsSentence(int position) => _startsSentence[position];

    public void Mask(PhraseMatch match) => Array.Fill(_masked, true, match.First, match.Count);

    public void Unmask(PhraseMatch match) => Array.Fill(_masked, false, match.First, match.Count);

    public PhraseSpan SpanOf(PhraseMatch match)
    {
        var last = Tokens[match.First + match.Count - 1];
        return new PhraseSpan(
            Tokens[match.First].Start,
            last.Start + last.Length - Tokens[match.First].Start
        );
    }
}

/// <summary>Tokens covered by a phrase.</summary>
internal readonly record struct PhraseMatch(int First, int Count);

/// <summary>The same as UTF-16 offsets.</summary>
internal readonly record struct PhraseSpan(int Start, int Length);
