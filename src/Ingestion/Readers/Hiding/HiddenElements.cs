using AngleSharp.Dom;

namespace iHanoi.Ingestion.Readers.Hiding;

/// <summary>
/// Takes out what is not meant for reading: scripts, menus, and text hidden from people. Hidden text is the
/// usual way to slip instructions to a model into a page.
/// </summary>
internal static class HiddenElements
{
    private const string Never =
        "script, style, template, noscript, iframe, object, svg, nav, aside, footer, form button, select, "
        + "[hidden], [aria-hidden=true], input, textarea, [role=navigation], dialog:not([open]), "
        + "[id*=cookie i], [class*=cookie i], [id*=consent i], [class*=consent i], .breadcrumb, .visually-hidden, "
        + ".visuallyhidden, .sr-only, .screen-reader-text, .d-none";

    private const int MostRules = 200;

    public static void RemoveFrom(IDocument page)
    {
        var rules = page.QuerySelectorAll("style")
            .SelectMany(style => StyleRules.Of(style.TextContent))
            .ToArray();

        Remove(page.QuerySelectorAll(Never));
        Remove(Styled(page).Where(element => HidingStyles.Hides(StyleOf(element))));
        Remove(Fitting(page, rules.Where(rule => HidingStyles.Hides(rule.Body))));
        RemovePale(page, rules);

        foreach (var comment in page.Descendants<IComment>().ToArray())
        {
            comment.Remove();
        }
    }

    // White letters on a dark ground are a heading; on the page's own white they are there to hide.
    private static void RemovePale(IDocument page, StyleRule[] rules)
    {
        IElement[] pale =
        [
            .. Styled(page).Where(element => HidingStyles.IsPale(StyleOf(element))),
            .. page.QuerySelectorAll("font[color]")
                .Where(font => HidingStyles.IsPaleColour(font.GetAttribute("color") ?? "")),
            .. Fitting(page, rules.Where(rule => HidingStyles.IsPale(rule.Body))),
        ];

        if (pale is [])
        {
            return;
        }

        HashSet<IElement> grounds =
        [
            .. Styled(page).Where(element => HidingStyles.HasGround(StyleOf(element))),
            .. page.QuerySelectorAll("[bgcolor]")
                .Where(element =>
                    HidingStyles.HasGround($"background:{element.GetAttribute("bgcolor")}")
                ),
            .. Fitting(page, rules.Where(rule => HidingStyles.HasGround(rule.Body)), andPage: true),
        ];

        Remove(
            pale.Where(element =>
                !grounds.Contains(element)
                && !element.Ancestors<IElement>().Any(above => grounds.Contains(above))
            )
        );
    }

    private static IHtmlCollection<IElement> Styled(IDocument page) =>
        page.QuerySelectorAll("[style]");

    private static string StyleOf(IElement element) => element.GetAttribute("style") ?? "";

    private static IElement[] Fitting(
        IDocument page,
        IEnumerable<StyleRule> rules,
        bool andPage = false
    ) =>
        [
            .. rules
                .Take(MostRules)
                .SelectMany(rule => Fitting(page, rule.Selector))
                .Where(element => andPage || element.LocalName is not ("html" or "body")),
        ];

    private static IEnumerable<IElement> Fitting(IDocument page, string selector)
    {
        try
        {
            return page.QuerySelectorAll(selector);
        }
        catch (DomException)
        {
            return [];
        }
    }

    private static void Remove(IEnumerable<IElement> elements)
    {
        foreach (var element in elements.ToArray())
        {
            element.Remove();
        }
    }
}
