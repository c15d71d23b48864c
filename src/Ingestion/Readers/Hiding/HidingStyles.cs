using System.Text.RegularExpressions;

namespace iHanoi.Ingestion.Readers.Hiding;

/// <summary>What declarations do to letters: take them out of sight, make them pale, or put a ground behind them.</summary>
internal static partial class HidingStyles
{
    public static bool Hides(string declarations) =>
        Unseen().IsMatch(declarations)
        || SameColours().IsMatch(declarations)
        || (ShutBox().IsMatch(declarations) && Overflow().IsMatch(declarations));

    /// <summary>White, nearly white or see-through letters: seen only on a ground of their own.</summary>
    public static bool IsPale(string declarations) => Pale().IsMatch(declarations);

    public static bool IsPaleColour(string colour) => IsPale($"color:{colour}");

    public static bool HasGround(string declarations) => Ground().IsMatch(declarations);

    [GeneratedRegex(
        @"display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*(hidden|collapse)|content-visibility\s*:\s*hidden"
            + @"|opacity\s*(:\s*|\(\s*)(0(\.0\d*)?|\.0\d*)(?![.\d])"
            + @"|font-size\s*:\s*(0(?![.\d])|0*\.[0-2]\d*(?=r?em)|[0-3](\.\d+)?px|[0-2](\.\d+)?pt|\d(\.\d+)?%)"
            + @"|font\s*:\s*[^;]*(?<![.\d])0(px|pt|em)?\s*/"
            + @"|(text-indent|left|top|right|bottom|margin(-left|-top)?)\s*:\s*-(999|\d{4,}|\d{3,}\s*(r?em|vw|vh|%))"
            + @"|translate(X|Y|3d)?\(\s*-(999|\d{4,})|scale(X|Y)?\(\s*0(\.0*)?\s*[,)]"
            + @"|clip\s*:\s*rect\(\s*[01]|clip-path\s*:\s*(inset\(\s*(50|100)%|circle\(\s*0)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        5000
    )]
    private static partial Regex Unseen();

    [GeneratedRegex(
        @"(?<![-\w])color\s*:\s*(?<c>[#\w(),.%]+)\s*;(?>[^;]*;)*?\s*background(-color)?\s*:\s*\k<c>\s*(;|$)"
            + @"|background(-color)?\s*:\s*(?<b>[#\w(),.%]+)\s*;(?>[^;]*;)*?\s*color\s*:\s*\k<b>\s*(;|$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        5000
    )]
    private static partial Regex SameColours();

    [GeneratedRegex(
        @"(?<![-\w])(max-)?(height|width)\s*:\s*[01](px)?\s*(;|!|$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        5000
    )]
    private static partial Regex ShutBox();

    [GeneratedRegex(
        @"overflow(-x|-y)?\s*:\s*(hidden|clip)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        5000
    )]
    private static partial Regex Overflow();

    [GeneratedRegex(
        @"(?<![-\w])color\s*:\s*(white\b|transparent\b|#fff\b|#f[\da-f]f[\da-f]f[\da-f]\b"
            + @"|rgba?\(\s*255[\s,]+255[\s,]+255\b|rgba\([^)]*[,/]\s*0(\.0+)?\s*\)|hsla?\([^)]*\b100%\s*\))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        5000
    )]
    private static partial Regex Pale();

    [GeneratedRegex(
        @"background(-color|-image)?\s*:\s*(?!\s|#fff\b|#ffffff\b|white\b|transparent\b|none\b|inherit\b|initial\b|unset\b|rgba?\(\s*255[\s,]+255[\s,]+255\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        5000
    )]
    private static partial Regex Ground();
}
