using System.Text;
using Microsoft.Playwright;

namespace iHanoi.EndToEnd.Tests;

public sealed class AdminTests(Town town)
{
    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task Adds_a_document_finds_it_and_takes_it_back(string language)
    {
        await using var visit = await town.VisitAsync(language, Role.Admin, width: 1280);
        // A word nobody else writes, so that only this document can be found by it.
        var word = $"rasmo{Guid.NewGuid():N}"[..14];

        var address = await AddAsync(visit, word);
        (await FoundAsync(visit, word)).ShouldBeTrue();

        await visit.GoAsync(address);
        await visit.Page.Locator("a.button.danger").ClickAsync();
        await visit.Page.Locator("form button.danger").ClickAsync();
        await visit.Page.Locator("form[action^='/kb/publish/']").First.WaitForAsync();
        (await FoundAsync(visit, word)).ShouldBeFalse();
    }

    private static async Task<string> AddAsync(Visit visit, string word)
    {
        await visit.GoAsync("/kb/add");
        await visit.Page.SetInputFilesAsync(
            "#files",
            new FilePayload
            {
                Name = $"{word}.md",
                MimeType = "text/markdown",
                Buffer = Encoding.UTF8.GetBytes(
                    $"# Quy định về {word}\n\n## Phí, lệ phí\n\nPhí {word} là 12.000 đồng một lần.\n"
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
        await visit.GoAsync($"/kb/try?q={word}");

        return (await visit.Page.Locator("ol.passages").AllInnerTextsAsync()).Any(text =>
            text.Contains(word, StringComparison.OrdinalIgnoreCase)
        );
    }
}
