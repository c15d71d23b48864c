using System.Text.RegularExpressions;

namespace iHanoi.EndToEnd.Tests;

public sealed class CitizenTests(Town town)
{
    [Theory]
    [InlineData("vi", "Lệ phí đăng ký kết hôn là bao nhiêu?", true)]
    [InlineData("en", "What is the fee for marriage registration?", true)]
    [InlineData("vi", "Lệ phí đăng ký kết hôn là bao nhiêu?", false)]
    [InlineData("en", "What is the fee for marriage registration?", false)]
    public async Task Asks_a_question_and_opens_what_the_answer_rests_on(
        string language,
        string question,
        bool script
    )
    {
        await using var visit = await town.VisitAsync(language, script: script);
        var page = visit.Page;

        await visit.GoAsync("/");
        await page.FillAsync("#message", question);
        await page.ClickAsync("#send");
        var marker = page.Locator("article.bubble.assistant a.cite").First;
        await marker.WaitForAsync();
        await marker.ClickAsync();

        var quote = page.Locator("details.citation[open] blockquote mark").First;
        await quote.WaitForAsync();
        (await quote.InnerTextAsync()).ShouldNotBeNullOrWhiteSpace();
        (await page.Locator("article.bubble.citizen").First.InnerTextAsync()).ShouldContain(
            question
        );
    }

    [Theory]
    [InlineData("vi", "Cháy nhà ở ngõ 12 phố Hàng Bạc, có người mắc kẹt!")]
    [InlineData("en", "The house is on fire and people are trapped inside!")]
    public async Task In_an_emergency_sees_a_number_to_call_before_any_text(
        string language,
        string message
    )
    {
        await using var visit = await town.VisitAsync(language);

        await visit.GoAsync("/");
        await visit.Page.FillAsync("#message", message);
        await visit.Page.ClickAsync("#send");

        var first = visit.Page.Locator(".emergency-bar a[href^='tel:']").First;
        await first.WaitForAsync();
        (await first.GetAttributeAsync("href")).ShouldBe("tel:114");
    }

    [Theory]
    [InlineData("vi", true)]
    [InlineData("en", true)]
    [InlineData("vi", false)]
    public async Task Files_a_report_and_follows_it_by_its_number(string language, bool script)
    {
        var number = await FileAsync(language, script, role: Role.Citizen);

        // Anyone who holds the number may follow it, without an account.
        await using var other = await town.VisitAsync(language, script: script);
        await other.GoAsync($"/r/{number}");
        (await other.Page.Locator("h1").InnerTextAsync()).ShouldContain(number);
        (await other.Page.Locator("ol.timeline li").CountAsync()).ShouldBeGreaterThan(0);
        (await other.Page.ContentAsync()).ShouldNotContain("0912345678");
    }

    [Fact]
    public async Task Finds_an_own_report_in_the_list()
    {
        var number = await FileAsync("vi", script: true, role: Role.Citizen);

        await using var visit = await town.VisitAsync(role: Role.Citizen);
        await visit.GoAsync("/reports/mine");

        (await visit.Page.Locator($"a[href='/r/{number}']").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Switches_the_language_and_it_stays()
    {
        await using var visit = await town.VisitAsync("vi", script: false);
        await visit.GoAsync("/reports/new");

        await visit.Page.Locator("a[hreflang=en]").ClickAsync();
        await visit.Page.Locator("html[lang=en]").WaitForAsync();
        await visit.Page.GotoAsync("/alerts");

        (await visit.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe("en");
    }

    private Task<string> FileAsync(string language, bool script, Role role) =>
        Filing.FileAsync(town, language, script, role);
}

/// <summary>The way from an empty form to a number.</summary>
internal static partial class Filing
{
    public static async Task<string> FileAsync(Town town, string language, bool script, Role role)
    {
        await using var visit = await town.VisitAsync(language, role, script);
        var page = visit.Page;

        await visit.GoAsync("/reports/new");
        await page.FillAsync("#place", "phường Cầu Giấy");
        await page.FillAsync(
            "#text",
            $"Đèn đường trước số 12 phố Trần Thái Tông tắt ba tối nay ({Word()}). Gọi tôi 0912345678."
        );
        await page.Locator("form[action='/reports/new'] button[type=submit]").ClickAsync();
        await page.WaitForURLAsync(new Regex("/reports/check/"));
        (await page.Locator(".words del").First.InnerTextAsync()).ShouldContain("0912345678");

        await page.SelectOptionAsync("#category", "street-light");
        await page.Locator("form[action^='/reports/check/'] button[type=submit]").ClickAsync();
        await page.WaitForURLAsync(Followed());

        return Followed().Match(page.Url).Groups[1].Value;
    }

    // Of letters alone: a run of digits in a Guid may be struck as the number of a card.
    private static string Word() =>
        string.Concat(Guid.NewGuid().ToByteArray().Select(number => (char)('a' + number % 26)));

    [GeneratedRegex("/r/(HN-[0-9]{6}-[0-9A-Z]{6})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Followed();
}
