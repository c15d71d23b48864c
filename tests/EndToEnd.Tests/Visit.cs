using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace iHanoi.EndToEnd.Tests;

/// <summary>One person's browser window. Disposing it fails the test if the browser complained of anything.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    public Visit(IPage page, string language)
    {
        Page = page;
        Language = language;
        // A violated content security policy is a console error in Chromium, too.
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
            {
                _complaints.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => _complaints.Add($"{page.Url}: {error}");
        page.RequestFailed += (_, request) => Note(request);
    }

    public IPage Page { get; }

    public string Language { get; }

    /// <summary>Goes there; anything but a page that answers fails at once.</summary>
    public async Task GoAsync(string path)
    {
        var response = await Page.GotoAsync(path);

        response.ShouldNotBeNull();
        response.Status.ShouldBeLessThan(400, path);
        (await Page.Locator("html").GetAttributeAsync("lang")).ShouldBe(Language, path);
    }

    public async Task ShouldBeAccessibleAsync(string what)
    {
        var result = await Page.RunAxe();

        result
            .Violations.Select(v =>
                $"{what}: {v.Id} ({v.Impact}) {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"
            )
            .ShouldBeEmpty();
    }

    public async Task ShouldNotScrollSidewaysAsync(string what)
    {
        var wide = await Page.EvaluateAsync<string[]>(
            """
            () => {
                const scrolls = e => {
                    for (let p = e.parentElement; p && p !== document.body; p = p.parentElement) {
                        if (getComputedStyle(p).overflowX !== 'visible') return true;
                    }
                    return false;
                };
                return document.documentElement.scrollWidth <= innerWidth ? [] :
                    [...document.querySelectorAll('body *')]
                        .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !scrolls(e))
                        .slice(0, 5)
                        .map(e => e.outerHTML.slice(0, 160));
            }
            """
        );

        wide.ShouldBeEmpty($"{what} is wider than the window");
    }

    /// <summary>A complaint that the journey is about: a door that is meant to be closed.</summary>
    public void Forgive(string text) =>
        _complaints.RemoveAll(complaint => complaint.Contains(text, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        _complaints.ShouldBeEmpty();
    }

    // A request given up because the page was left is no fault.
    private void Note(IRequest request)
    {
        if (
            request.Failure is { } failure
            && !failure.Contains("ERR_ABORTED", StringComparison.Ordinal)
        )
        {
            _complaints.Add($"{request.Url}: {failure}");
        }
    }
}
