namespace iHanoi.EndToEnd.Tests;

/// <summary>Every page, at three widths, in both languages: accessible, no wider than the window, no complaint.</summary>
public sealed class PageTests(Town town)
{
    private static readonly int[] Widths = [320, 390, 1280];

    [Theory]
    [InlineData("/", Role.Nobody)]
    [InlineData("/history", Role.Citizen)]
    [InlineData("/reports", Role.Nobody)]
    [InlineData("/reports/new", Role.Nobody)]
    [InlineData("/reports/mine", Role.Citizen)]
    [InlineData("/reports/door/khieu-nai", Role.Nobody)]
    [InlineData("/alerts", Role.Nobody)]
    [InlineData("/sources/1.000894", Role.Nobody)]
    [InlineData("/sign-in", Role.Nobody)]
    [InlineData("/register", Role.Nobody)]
    [InlineData("/account", Role.Citizen)]
    [InlineData("/desk", Role.Official)]
    [InlineData("/quality", Role.Official)]
    [InlineData("/quality/models", Role.Official)]
    [InlineData("/quality/models", Role.Admin)]
    [InlineData("/desk/incidents", Role.Official)]
    [InlineData("/kb", Role.Admin)]
    [InlineData("/kb/add", Role.Admin)]
    [InlineData("/kb/search?q=k%E1%BA%BFt+h%C3%B4n", Role.Admin)]
    [InlineData("/kb/search?q=ket+hon&mode=Hybrid&mode2=Lexical&restore2=off", Role.Admin)]
    [InlineData("/kb?kind=case", Role.Admin)]
    [InlineData("/kb/conflicts", Role.Admin)]
    [InlineData("/kb/uploads", Role.Admin)]
    [InlineData("/kb/gaps", Role.Admin)]
    [InlineData("/kb/sources", Role.Admin)]
    [InlineData("/kb/chunks/1.000894", Role.Admin)]
    [InlineData("/kb/chunk/split?id=1.000894&version=1&ordinal=0", Role.Admin)]
    [InlineData("/kb/review", Role.Admin)]
    [InlineData("/kb/freshness", Role.Admin)]
    [InlineData("/kb/compare/1.000894", Role.Admin)]
    [InlineData("/kb/1.000894", Role.Admin)]
    [InlineData("/kb/withdraw/1.000894", Role.Admin)]
    public async Task A_page_fits_and_is_accessible(string path, Role role)
    {
        await using (var visit = await town.VisitAsync("vi", role))
        {
            await LookAsync(visit, path, Widths);
        }

        // The same page in other words: only the narrowest window can differ.
        await using var english = await town.VisitAsync("en", role);
        await LookAsync(english, path, Widths[..1]);
    }

    [Fact]
    public async Task A_report_fits_and_is_accessible_to_the_citizen_and_at_the_desk()
    {
        var number = await Filing.FileAsync(town, "vi", script: true, Role.Citizen);

        await using var citizen = await town.VisitAsync();
        await LookAsync(citizen, $"/r/{number}", Widths);

        await using var official = await town.VisitAsync(role: Role.Official);
        await LookAsync(official, $"/desk/{number}", Widths);
    }

    [Fact]
    public async Task An_answer_fits_and_is_accessible()
    {
        await using var visit = await town.VisitAsync();
        await visit.GoAsync("/");
        await visit.Page.FillAsync("#message", "Thủ tục đăng ký kết hôn cần giấy tờ gì?");
        await visit.Page.ClickAsync("#send");
        await visit.Page.Locator("article.bubble.assistant a.cite").First.WaitForAsync();

        foreach (var width in Widths)
        {
            await visit.Page.SetViewportSizeAsync(width, 800);
            await visit.ShouldNotScrollSidewaysAsync($"an answer at {width}");
            await visit.ShouldBeAccessibleAsync($"an answer at {width}");
        }
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task A_page_that_is_not_there_says_so_and_leads_on(string language)
    {
        await using var visit = await town.VisitAsync(language);

        var response = await visit.Page.GotoAsync("/no-such-page");

        response!.Status.ShouldBe(404);
        (await visit.Page.Locator("#main a").CountAsync()).ShouldBeGreaterThan(0);
        await visit.ShouldBeAccessibleAsync("not found");
        visit.Forgive("404");
    }

    private static async Task LookAsync(Visit visit, string path, int[] widths)
    {
        await visit.GoAsync(path);

        foreach (var width in widths)
        {
            await visit.Page.SetViewportSizeAsync(width, 800);
            await visit.ShouldNotScrollSidewaysAsync($"{path} at {width}");
            await visit.ShouldBeAccessibleAsync($"{path} at {width}");
        }
    }
}
