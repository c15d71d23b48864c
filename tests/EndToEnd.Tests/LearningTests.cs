using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace iHanoi.EndToEnd.Tests;

/// <summary>Officials correct, an admin retrains, looks, puts the candidate in use and takes it back.</summary>
public sealed class LearningTests(Town town)
{
    // A small machine that tests other pages meanwhile learns slowly, and the training lets them all go first.
    private const float LongEnough = 420_000;

    [Fact]
    public async Task Three_corrections_become_a_candidate_that_takes_over_and_is_taken_back()
    {
        await using (var desk = await town.VisitAsync("vi", Role.Official, width: 1280))
        {
            for (var report = 0; report < 3; report++)
            {
                await CorrectAsync(
                    desk,
                    await Filing.FileAsync(town, "vi", script: true, Role.Citizen)
                );
            }
        }

        await using var visit = await town.VisitAsync("vi", Role.Admin, width: 1280);
        var page = visit.Page;
        await visit.GoAsync("/quality/models");
        await page.Locator("form[action$='/retrain'] button").ClickAsync();
        await page.Locator("[data-run] progress").WaitForAsync();
        await page.ReloadAsync();
        (await page.Locator("[data-run-stage]").InnerTextAsync()).ShouldNotBeEmpty();
        await visit.ShouldBeAccessibleAsync("a run under way");

        var use = page.Locator("form[action$='/use']");
        await use.WaitForAsync(new LocatorWaitForOptions { Timeout = LongEnough });
        await visit.ShouldBeAccessibleAsync("a compared candidate");
        var candidate = await use.Locator("input[name=version]").InputValueAsync();
        await use.Locator("input[name=reason]").FillAsync("Thử bản học từ ba phản ánh đã sửa");

        if (await use.Locator("input[name=override]").CountAsync() > 0)
        {
            await use.Locator("input[name=override]").CheckAsync();
        }

        await use.Locator("button").ClickAsync();
        await page.WaitForURLAsync("**done=in-use");
        (await InUseAsync()).ShouldBe(candidate);

        await page.Locator("form[action$='/rollback'] button").ClickAsync();
        await page.WaitForURLAsync("**done=rolled-back");
        (await InUseAsync()).ShouldNotBe(candidate);
        await page.SetViewportSizeAsync(320, 800);
        await visit.ShouldNotScrollSidewaysAsync("the model page");

        Task<string> InUseAsync() => page.Locator("section.card strong").First.InnerTextAsync();
    }

    private static async Task CorrectAsync(Visit desk, string number)
    {
        await desk.GoAsync($"/desk/{number}");

        // The suggestion comes by a job: a correction needs something to correct.
        while (await desk.Page.Locator(".ai").CountAsync() is 0)
        {
            await desk.Page.WaitForTimeoutAsync(500);
            await desk.Page.ReloadAsync();
        }

        var form = desk.Page.Locator($"form[action='/desk/{number}/accept']");
        await form.Locator("select[name=category]").SelectOptionAsync("security-order");
        await form.Locator("input[name=urgency][value=khan]").CheckAsync();
        await form.Locator("select[name=agency]").SelectOptionAsync("so-xay-dung");
        await form.Locator("input[name=reason]").FillAsync("Chỗ này hay bị cướp giật");
        await form.Locator("button[type=submit]").ClickAsync();
        await desk.Page.WaitForURLAsync(new Regex("[?&](done|problem)="));
        desk.Page.Url.ShouldEndWith("done=accepted");
    }
}
