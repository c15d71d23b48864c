namespace iHanoi.Ingestion.Readers.Hiding;

/// <summary>A rule of a style sheet that holds on every screen.</summary>
internal readonly record struct StyleRule(string Selector, string Body);

/// <summary>
/// The rules of a style sheet in one pass and never back: a sheet written to waste time takes none. What holds only on
/// paper or on a narrow screen is left out: a person at a desk sees what it hides.
/// </summary>
internal static class StyleRules
{
    private const int LongestSelector = 300;
    private const int DeepestBlock = 16;

    public static IEnumerable<StyleRule> Of(string css)
    {
        var open = new Stack<bool>();
        var from = 0;
        css = WithoutComments(css);

        for (var at = css.AsSpan().IndexOfAny("{};"); at >= 0; at = Next(css, at))
        {
            var text = css[from..at].Trim();
            from = at + 1;

            if (css[at] is '}')
            {
                open.TryPop(out _);
            }
            else if (css[at] is '{' && text.StartsWith('@'))
            {
                open.Push(HoldsEverywhere(text));
            }
            else if (css[at] is '{')
            {
                var end = css.IndexOf('}', at);
                var body = css[(at + 1)..(end < 0 ? css.Length : end)];

                if (open.All(holds => holds) && IsPlain(text))
                {
                    yield return new StyleRule(text, body);
                }

                if (end < 0 || open.Count > DeepestBlock)
                {
                    yield break;
                }

                (at, from) = (end, end + 1);
            }
        }
    }

    // Counting siblings, or looking into every descendant, takes the square of a page's length.
    private static bool IsPlain(string selector) =>
        selector.Length is > 0 and <= LongestSelector
        && !selector.Contains(":nth", StringComparison.OrdinalIgnoreCase)
        && !selector.Contains(":has", StringComparison.OrdinalIgnoreCase);

    private static int Next(string css, int at)
    {
        var next = css.AsSpan(at + 1).IndexOfAny("{};");
        return next < 0 ? -1 : at + 1 + next;
    }

    private static bool HoldsEverywhere(string block) =>
        !block.Contains('(', StringComparison.Ordinal)
        && !block.Contains("print", StringComparison.OrdinalIgnoreCase)
        && (
            block.StartsWith("@media", StringComparison.OrdinalIgnoreCase)
            || block.StartsWith("@layer", StringComparison.OrdinalIgnoreCase)
        );

    private static string WithoutComments(string css)
    {
        var kept = new System.Text.StringBuilder(css.Length);

        for (var from = 0; from < css.Length; )
        {
            var begins = css.IndexOf("/*", from, StringComparison.Ordinal);
            kept.Append(css, from, (begins < 0 ? css.Length : begins) - from);
            var ends = begins < 0 ? -1 : css.IndexOf("*/", begins + 2, StringComparison.Ordinal);
            from = ends < 0 ? css.Length : ends + 2;
        }

        return kept.ToString();
    }
}
