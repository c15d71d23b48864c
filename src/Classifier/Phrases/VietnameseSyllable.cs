using System.Text.RegularExpressions;

namespace iHanoi.Classifier.Phrases;

/// <summary>Whether a folded token can be a Vietnamese syllable at all: if not, it may be a slip of the finger.</summary>
internal static partial class VietnameseSyllable
{
    public static bool IsPossible(string folded) => Shape().IsMatch(folded);

    /// <summary>Also with keys of Telex left in it, wherever they were pressed: "dduwowngf", "roofi".</summary>
    public static bool IsPossibleInKeys(string folded) =>
        folded.Length > 1
        && IsPossible(Doubled().Replace(folded[..1] + Keys().Replace(folded[1..], ""), "$1"));

    [GeneratedRegex("[sfrxjw]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Keys();

    [GeneratedRegex("([aeod])\\1", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Doubled();

    [GeneratedRegex(
        "^(b|ch|c|d|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|q|r|s|th|tr|t|v|x)?("
            + "a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|e|ec|em|en|eng|eo|ep|et|ech|enh|eu|"
            + "i|ia|ich|iec|iem|ien|ieng|iep|iet|ieu|im|in|inh|ip|it|iu|"
            + "o|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oap|oat|oay|oc|oe|oen|oeo|oet|oi|om|on|ong|oong|op|ot|"
            + "u|ua|uan|uang|uat|uau|uay|uc|ue|uech|uenh|ui|um|un|ung|uo|uoc|uoi|uom|uon|uong|uop|uot|uou|up|ut|uu|"
            + "uy|uya|uych|uyen|uyet|uynh|uyt|y|yem|yen|yet|yeu)$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Shape();
}
