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

    public static void RemoveFrom(IDocument page)
    {
        var hidden = page.QuerySelectorAll("style")
            .SelectMany(style => HidingRule().Matches(style.TextContent))
            .Select(rule => rule.Groups[1].Value.Trim())
            .ToArray();

        Remove(page.QuerySelectorAll(Never));
        Remove(page.QuerySelectorAll("[style]").Where(IsHidden));
        Remove(
            page.QuerySelectorAll("*").Where(element => hidden.Any(rule => Fits(element, rule)))
        );

        foreach (var comment in page.Descendants<IComment>().ToArray())
        {
            comment.Remove();
        }
    }

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

    private const string Hiding =
        @"display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d])|font-size\s*:\s*0(?![.\d])"
        + @"|text-indent\s*:\s*-\d{3,}|(left|top)\s*:\s*-\d{4,}|clip\s*:\s*rect\(0"
        + @"|(?<![-\w])color\s*:\s*(#fff(fff)?|white|transparent)\b";

    [GeneratedRegex(Hiding, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 5000)]
    private static partial Regex HidingStyle();

    [GeneratedRegex(
        @"([^{}@/]+)\{[^{}]*(display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]))[^{}]*\}",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex HidingRule();
}
