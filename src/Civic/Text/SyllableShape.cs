using System.Text.RegularExpressions;

namespace iHanoi.Civic.Text;

/// <summary>Whether letters without marks could be one Vietnamese syllable: onset, nucleus, coda.</summary>
public static partial class SyllableShape
{
    public static bool Fits(string folded) => Shape().IsMatch(folded);

    [GeneratedRegex(
        "^(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?"
            + "(?:uyen|uoi|uou|uya|uye|oai|oay|oao|oeo|uay|ieu|yeu|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy])"
            + "(?:ch|ng|nh|[cmnpt])?$",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Shape();
}
