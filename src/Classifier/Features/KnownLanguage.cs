using iHanoi.Classifier.Phrases;

namespace iHanoi.Classifier.Features;

/// <summary>
/// Whether a text could be Vietnamese or English, the two languages the models learnt. A word is strange that no
/// training text holds and that is no Vietnamese syllable, with or without marks or the keys of an input method. What a
/// machine reads is in neither.
/// </summary>
internal sealed class KnownLanguage(KnownWords known)
{
    // French, Spanish or Indonesian have two to five strange words in five. Of 19,077 training reports, each held
    // against the other families' words, two reach both bounds (English full of slips); of the dev sets none does.
    private const int FewestStrange = 4;
    private const double StrangeShare = 0.4;

    // Of what a machine reads one sign in five is such; of training reports at most one in eleven. Square brackets and
    // stars are none: the mask leaves them.
    private const string SignsOfCode = "<>{}\\|;=%$#_^~&\"`";
    private const double CodeShare = 0.12;

    public bool Holds(string meant) => !IsCode(meant) && !IsForeign(meant);

    private static bool IsCode(string text) =>
        text.Count(c => SignsOfCode.Contains(c, StringComparison.Ordinal))
        > CodeShare * text.Count(c => !char.IsWhiteSpace(c));

    // The training texts are read when the first text comes that is not Vietnamese; without them nothing can be said of
    // English.
    private bool IsForeign(string text)
    {
        var words = KnownWords.In(text).ToArray();
        var others = words.Where(word => !IsVietnamese(word)).ToArray();

        return AreStrange(others.Length, words.Length)
            && !known.IsEmpty
            && AreStrange(others.Count(word => !known.Has(word)), words.Length);
    }

    private static bool AreStrange(int words, int all) =>
        words >= FewestStrange && words >= StrangeShare * all;

    private static bool IsVietnamese(string word) =>
        VietnameseSyllable.IsPossible(word) || VietnameseSyllable.IsPossibleInKeys(word);
}
