using System.Text;
using Microsoft.Playwright;

namespace iHanoi.EndToEnd.Tests;

/// <summary>An admin brings five files in, looks again in the middle, and corrects how one of them was cut.</summary>
public sealed class CuratingTests(Town town)
{
    private bool _script;
    private readonly string _word = $"rasmo{Guid.NewGuid():N}"[..14];

    [Theory]
    [InlineData("vi", true)]
    [InlineData("en", false)]
    public async Task Five_files_are_watched_and_a_chunk_is_split_switched_off_and_on_again(
        string language,
        bool script
    )
    {
        _script = script;
        await using var visit = await town.VisitAsync(language, Role.Admin, script, width: 1280);

        await UploadAsync(visit);
        var document = await WatchAsync(visit);
        await using (var reviewer = await town.VisitAsync(language, Role.SecondAdmin, width: 1280))
        {
            await AdminTests.PublishAsync(reviewer, _word);
        }

        await SplitAsync(visit, document);
        (await FoundAsync(visit)).ShouldBeTrue();

        await visit.GoAsync($"/kb/chunks/{document}");
        await LookAsync(visit, "chunks");
        await Holding(visit).Locator("button[form=disable]").ClickAsync();
        await visit.Page.Locator(".notice button[form=undo]").WaitForAsync();
        (await FoundAsync(visit)).ShouldBeFalse();

        await visit.GoAsync($"/kb/chunks/{document}");
        await visit.Page.Locator("#edits button[form=undo]").First.ClickAsync();
        await visit.Page.Locator(".notice").First.WaitForAsync();
        (await FoundAsync(visit)).ShouldBeTrue();
    }

    // axe is a script itself.
    private Task LookAsync(Visit visit, string what) =>
        _script ? visit.ShouldBeAccessibleAsync(what) : Task.CompletedTask;

    private async Task UploadAsync(Visit visit)
    {
        await visit.GoAsync("/kb/add");
        await visit.Page.SetInputFilesAsync("#files", [.. Enumerable.Range(1, 5).Select(AFile)]);
        await visit.Page.Locator("form[action='/kb/add'] button[type=submit]").ClickAsync();
        await visit.Page.Locator("#batch-state").WaitForAsync();
        await LookAsync(visit, "a batch under way");
    }

    // Reloaded in the middle, the page shows the same files further on.
    private async Task<string> WatchAsync(Visit visit)
    {
        for (var look = 0; look < 100; look++)
        {
            await visit.Page.ReloadAsync();

            if (await visit.Page.Locator("[data-over=true]").CountAsync() > 0)
            {
                break;
            }

            await visit.Page.WaitForTimeoutAsync(200);
        }

        (await visit.Page.Locator("ul.results li").CountAsync()).ShouldBe(5);
        (await visit.Page.Locator("ul.results li a").CountAsync()).ShouldBe(5);
        await LookAsync(visit, "a batch that is over");

        return (await visit.Page.Locator("ul.results li a").First.InnerTextAsync()).Trim();
    }

    private async Task SplitAsync(Visit visit, string document)
    {
        await visit.GoAsync($"/kb/chunks/{document}");
        await Holding(visit).Locator("a[href^='/kb/chunk/split']").ClickAsync();
        await visit.Page.Locator("input[type=radio]").First.WaitForAsync();
        await LookAsync(visit, "where to split");
        await visit.Page.Locator("input[type=radio]").Last.CheckAsync();
        await visit.Page.Locator("form[action='/kb/chunk/split'] button[type=submit]").ClickAsync();
        await visit.Page.Locator(".notice button[form=undo]").WaitForAsync();
        (await Holding(visit).InnerTextAsync()).ShouldNotContain("5.000");
    }

    private ILocator Holding(Visit visit) =>
        visit.Page.Locator(".cut:not(.off)", new PageLocatorOptions { HasText = _word }).First;

    private async Task<bool> FoundAsync(Visit visit)
    {
        await visit.GoAsync($"/kb/search?q={_word}&mode=Lexical");

        return (await visit.Page.Locator("ol.passages p.chunk").AllInnerTextsAsync()).Any(text =>
            text.Contains(_word, StringComparison.Ordinal)
        );
    }

    private FilePayload AFile(int number) =>
        new()
        {
            Name = number is 1 ? $"{_word}.md" : $"tep-{number}-{_word[5..]}.md",
            MimeType = "text/markdown",
            Buffer = Encoding.UTF8.GetBytes(
                number is 1
                    ? $"# Trông xe {_word}\n\n## Giá vé\n\nXe máy 5.000 đồng một lượt. Vé tháng {_word} 100.000 đồng.\n"
                    : $"# Văn bản số {number}\n\n## Nội dung\n\nMột đoạn chữ của văn bản số {number}.\n"
            ),
        };
}
