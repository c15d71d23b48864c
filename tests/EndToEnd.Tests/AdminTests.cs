using System.Text;
using Microsoft.Playwright;

namespace iHanoi.EndToEnd.Tests;

/// <summary>From a draft to an answer and back: one admin writes, another reviews, the gate measures.</summary>
public sealed class AdminTests(Town town)
{
    [Theory]
    [InlineData("vi", true)]
    [InlineData("en", false)]
    public async Task A_draft_is_reviewed_published_and_taken_back(string language, bool script)
    {
        await using var author = await town.VisitAsync(language, Role.Admin, width: 1280);
        await using var reviewer = await town.VisitAsync(language, Role.SecondAdmin, script);
        // A word nobody else writes, so that only this document can be found by it.
        var word = $"rasmo{Guid.NewGuid():N}"[..14];

        var address = await AddAsync(author, word, "12.000");
        (await FoundAsync(author, word)).ShouldBeFalse();
        await author.GoAsync("/kb/review");
        (await CardOf(author, word).Locator("button:visible").CountAsync()).ShouldBe(0);

        await PublishAsync(reviewer, word);
        (await FoundAsync(author, word)).ShouldBeTrue();

        await author.GoAsync(address);
        await author.Page.Locator("a.button.danger").ClickAsync();
        await author.Page.Locator("form button.danger").ClickAsync();
        await author.Page.Locator("form[action^='/kb/publish/']").First.WaitForAsync();
        (await FoundAsync(author, word)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_new_version_shows_its_difference_and_one_click_goes_back()
    {
        await using var author = await town.VisitAsync(role: Role.Admin, width: 1280);
        await using var reviewer = await town.VisitAsync(role: Role.SecondAdmin, width: 1280);
        await using var citizen = await town.VisitAsync();
        var word = $"rasmo{Guid.NewGuid():N}"[..14];
        var address = await AddAsync(author, word, "12.000");
        var source = address.Replace("/kb/", "/sources/", StringComparison.Ordinal);
        await PublishAsync(reviewer, word);

        await AddAsync(author, word, "19.000");
        await reviewer.GoAsync("/kb/review");
        await CardOf(reviewer, word).Locator("a[href^='/kb/compare']").ClickAsync();
        await reviewer.Page.Locator("ins").WaitForAsync();
        (await reviewer.Page.Locator(".compared .changed").InnerTextAsync()).ShouldContain(
            "19.000"
        );
        await reviewer.ShouldBeAccessibleAsync("a comparison");
        await TryAsync(reviewer, word);
        await PublishAsync(reviewer, word);
        await reviewer.ShouldBeAccessibleAsync("a gate");
        await citizen.GoAsync(source);
        (await citizen.Page.Locator("article").InnerTextAsync()).ShouldContain("19.000");

        await author.GoAsync(address);
        await author.Page.Locator("#versions form button").ClickAsync();
        await author.Page.Locator(".notice form button").WaitForAsync();
        await citizen.GoAsync(source);
        (await citizen.Page.Locator("article").InnerTextAsync()).ShouldContain("12.000");
        await citizen.GoAsync($"{source}?version=2");
        (await citizen.Page.Locator("article").InnerTextAsync()).ShouldContain("19.000");

        await author.Page.Locator(".notice form button").ClickAsync();
        await author.Page.Locator(".notice form button").WaitForAsync();
        await citizen.GoAsync(source);
        (await citizen.Page.Locator("article").InnerTextAsync()).ShouldContain("19.000");
    }

    // The search as it would be: the new fee on one side, the old one on the other.
    private static async Task TryAsync(Visit reviewer, string word)
    {
        await reviewer.GoAsync("/kb/review");
        await CardOf(reviewer, word).Locator("a[href^='/kb/search']").ClickAsync();
        await reviewer.Page.Locator("#q").FillAsync(word);
        await reviewer.Page.Locator("form[role=search] button").ClickAsync();
        var sides = reviewer.Page.Locator(".two-sides > section");
        await sides.Last.WaitForAsync();
        (await sides.First.InnerTextAsync()).ShouldContain("12.000");
        (await sides.Last.InnerTextAsync()).ShouldContain("19.000");
        await reviewer.ShouldBeAccessibleAsync("a candidate in the playground");
    }

    internal static async Task PublishAsync(Visit reviewer, string word)
    {
        await reviewer.GoAsync("/kb/review");
        await CardOf(reviewer, word).Locator("button.primary").ClickAsync();
        await reviewer.Page.Locator(".notice").First.WaitForAsync();
        await CardOf(reviewer, word).Locator("button.primary").ClickAsync();
        // The page before has a notice, too.
        await reviewer.Page.WaitForURLAsync("**/kb/gate/*");
        await reviewer.Page.Locator("#running, dl.facts, .notice").First.WaitForAsync();

        // Without script a reload shows how far it is; with it the page goes on by itself.
        for (var look = 0; await reviewer.Page.Locator("#running").CountAsync() > 0; look++)
        {
            look.ShouldBeLessThan(60);
            await reviewer.Page.WaitForTimeoutAsync(500);
            await reviewer.Page.ReloadAsync();
        }
    }

    private static ILocator CardOf(Visit visit, string word) =>
        visit.Page.Locator("section.card").Filter(new LocatorFilterOptions { HasText = word });

    private static async Task<string> AddAsync(Visit visit, string word, string fee)
    {
        await visit.GoAsync("/kb/add");
        await visit.Page.SetInputFilesAsync(
            "#files",
            new FilePayload
            {
                Name = $"{word}.md",
                MimeType = "text/markdown",
                Buffer = Encoding.UTF8.GetBytes(
                    $"# Quy định về {word}\n\n## Phí, lệ phí\n\nPhí {word} là {fee} đồng một lần.\n"
                ),
            }
        );
        await visit.Page.Locator("form[action='/kb/add'] button[type=submit]").ClickAsync();
        var link = visit.Page.Locator("ul.results a").First;
        await link.WaitForAsync();

        return (await link.GetAttributeAsync("href"))!;
    }

    private static async Task<bool> FoundAsync(Visit visit, string word)
    {
        await visit.GoAsync($"/kb/search?q={word}");

        return (await visit.Page.Locator("ol.passages").AllInnerTextsAsync()).Any(text =>
            text.Contains(word, StringComparison.OrdinalIgnoreCase)
        );
    }
}
