using iHanoi.Classifier.Phrases;

namespace iHanoi.Classifier.Features;

/// <summary>
/// Whether a text could be Vietnamese or English, the two languages the models learnt. A word is strange that no
/// training text holds and that is no Vietnamese syllable, with or without marks or the keys of an input method.
/// </summary>
internal sealed class KnownLanguage(KnownWords known)
{
    // French, Spanish or Indonesian have two to five strange words in five. Of 19,077 training reports, each held
    // against the other families' words, two reach both bounds (English full of slips); of the dev sets none does.
    private const int FewestStrange = 4;
    private const double StrangeShare = 0.4;

    public bool Holds(string meant)
    {
        // Without training data nothing can be said of English.
        if (known.IsEmpty)
        {
            return true;
        }

        var words = KnownWords.In(meant).ToArray();
        var strange = words.Count(IsStrange);

        return strange < FewestStrange || strange < StrangeShare * words.Length;
    }

    private bool IsStrange(string word) =>
        !known.Has(word)
        && !VietnameseSyllable.IsPossible(word)
        && !VietnameseSyllable.IsPossibleInKeys(word);
}
