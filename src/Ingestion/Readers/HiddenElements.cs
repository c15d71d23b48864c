using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace iHanoi.Ingestion.Readers;

/// <summary>
/// Takes out what is not meant for reading: scripts, menus, and text hidden from people. Hidden text is the
/// usual way to slip instructions to a model into a page.
/// </summary>
internal static partial class HiddenElements
{
    private const string Never =
        "script, style, template, noscript, iframe, object, svg, nav, aside, footer, form button, select, "
        + "[hidden], [aria-hidden=true], input, textarea, [role=navigation], "
        + "[id*=cookie i], [class*=cookie i], [id*=consent i], [class*=consent i], .breadcrumb, .visually-hidden, .sr-only";

    private const int MostRules = 200;

    public static void RemoveFrom(IDocument page)
    {
        var hidden = page.QuerySelectorAll("style")
            .SelectMany(style => HidingRules(style.TextContent))
            .Take(MostRules)
            .ToArray();

        Remove(page.QuerySelectorAll(Never));
        Remove(page.QuerySelectorAll("[style]").Where(IsHidden));
        Remove(
            page.QuerySelectorAll(
                "font[color=white i], font[color='#fff' i], font[color='#ffffff' i]"
            )
        );
        Remove(
            page.QuerySelectorAll("*").Where(element => hidden.Any(rule => Fits(element, rule)))
        );

        foreach (var comment in page.Descendants<IComment>().ToArray())
        {
            comment.Remove();
        }
    }

    // Rule by rule and never back: a style sheet written to waste time takes none.
    private static IEnumerable<string> HidingRules(string css)
    {
        foreach (var rule in css.Split('}'))
        {
            var brace = rule.LastIndexOf('{');

            if (brace > 0 && HidingBody().IsMatch(rule[(brace + 1)..]))
            {
                yield return SelectorOf(rule[..brace]);
            }
        }
    }

    // Behind the brace of a @media block, and behind a comment.
    private static string SelectorOf(string before) =>
        before[(before.LastIndexOf('{') + 1)..].Split("*/")[^1].Trim();

    private static void Remove(IEnumerable<IElement> elements)
    {
        foreach (var element in elements.ToArray())
        {
            element.Remove();
        }
    }

    private static bool IsHidden(IElement element) =>
        HidingStyle().IsMatch(element.GetAttribute("style") ?? "");

    private static bool Fits(IElement element, string selector)
    {
        try
        {
            return element.LocalName is not ("html" or "body") && element.Matches(selector);
        }
        catch (DomException)
        {
            return false;
        }
    }

    private const string Unseen =
        @"display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d])|font-size\s*:\s*0(?![.\d])"
        + @"|text-indent\s*:\s*-\d{3,}|(left|top)\s*:\s*-\d{4,}|clip\s*:\s*rect\(0"
        + @"|clip-path\s*:\s*inset\((50|100)%|transform\s*:\s*scale\(0(\.0*)?\)";

    // In a rule white letters may stand on a dark ground; on one element they are there to hide.
    private const string White = @"|(?<![-\w])color\s*:\s*(#fff(fff)?|white|transparent)\b";

    [GeneratedRegex(Unseen + White, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 5000)]
    private static partial Regex HidingStyle();

    [GeneratedRegex(Unseen, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 5000)]
    private static partial Regex HidingBody();
}
