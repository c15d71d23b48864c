using iHanoi.Testing;

namespace iHanoi.EndToEnd.Tests;

/// <summary>From a web site to the review queue: one admin adds it, another finds what was read.</summary>
public sealed class SourcesTests(Town town)
{
    [Theory]
    [InlineData("vi", true)]
    [InlineData("en", false)]
    public async Task A_page_of_a_source_waits_for_review_and_says_where_it_comes_from(
        string language,
        bool script
    )
    {
        await using var site = await ASite.OpenAsync();
        await using var author = await town.VisitAsync(language, Role.Admin, script, width: 320);
        await using var reviewer = await town.VisitAsync(language, Role.SecondAdmin, script);
        var word = $"rasmo{Guid.NewGuid():N}"[..14];
        site.Sitemap("/tin/a").Page("/tin/a", $"Lịch {word}", $"Lịch {word} từ 8 giờ đến 11 giờ.");

        await author.GoAsync("/kb/sources");
        await author.Page.FillAsync("#address", site.At("/sitemap.xml").ToString());
        await author.Page.Locator("form:has(#address) button.primary").ClickAsync();
        await author.Page.Locator("#state").WaitForAsync();
        await DocumentOfAsync(author, script);

        // The checker is a script itself.
        if (script)
        {
            await author.ShouldBeAccessibleAsync("a source with its pages");
        }

        await reviewer.GoAsync("/kb/review");
        (await reviewer.Page.Locator("section.card").AllInnerTextsAsync()).ShouldContain(card =>
            card.Contains(word, StringComparison.Ordinal)
        );
        await author.Page.Locator("#pages td a").First.ClickAsync();
        var text = await author.Page.Locator("dl.facts").First.InnerTextAsync();
        text.ShouldContain(site.At("/tin/a").ToString());
        text.ShouldContain(language is "vi" ? "đọc từ trang web lúc" : "read from the web on");
    }

    // With script the page follows by itself; without it a reload shows how far it is.
    private static async Task DocumentOfAsync(Visit author, bool script)
    {
        for (
            var look = 0;
            !script && await author.Page.Locator("#state[data-over=true]").CountAsync() is 0;
            look++
        )
        {
            look.ShouldBeLessThan(120);
            await author.Page.WaitForTimeoutAsync(500);
            await author.Page.ReloadAsync();
        }

        await author.Page.Locator("#pages td a").First.WaitForAsync();
        await author.Page.Locator("#state[data-over=true]").WaitForAsync();
    }
}
