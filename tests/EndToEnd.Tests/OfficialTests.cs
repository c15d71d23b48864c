namespace iHanoi.EndToEnd.Tests;

public sealed class OfficialTests(Town town)
{
    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task Accepts_a_report_and_answers_it_and_the_citizen_reads_the_answer(
        string language
    )
    {
        var number = await Filing.FileAsync(town, language, script: true, Role.Citizen);
        var reply = $"Đơn vị đã nhận phản ánh {number} và sẽ thay bóng đèn trước ngày 30/11/2026.";

        await using (var desk = await town.VisitAsync(language, Role.Official, width: 1280))
        {
            await OpenFromTheQueueAsync(desk, number);
            await AcceptAsync(desk, number);
            await ReplyAsync(desk, number, reply);
        }

        await using var citizen = await town.VisitAsync(language, Role.Citizen);
        await citizen.GoAsync($"/r/{number}");
        (await citizen.Page.Locator("#main").InnerTextAsync()).ShouldContain(reply);
    }

    [Fact]
    public async Task A_key_takes_the_second_suggested_category_and_agency()
    {
        var number = await Filing.FileAsync(town, "vi", script: true, Role.Citizen);
        await using var desk = await town.VisitAsync(role: Role.Official, width: 1280);
        await OpenFromTheQueueAsync(desk, number);
        var page = desk.Page;

        await page.Keyboard.PressAsync("2");
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("Shift+Digit2");

        (await page.InputValueAsync("#category")).ShouldBe(await SecondAsync("category"));
        (await page.InputValueAsync("#agency")).ShouldBe(await SecondAsync("agency"));

        async Task<string?> SecondAsync(string field) =>
            await page.Locator($"[data-choices={field}] [data-value]")
                .Nth(1)
                .GetAttributeAsync("data-value");
    }

    [Fact]
    public async Task A_citizen_does_not_see_the_desk()
    {
        await using var visit = await town.VisitAsync(role: Role.Citizen);

        await visit.Page.GotoAsync("/desk");

        (await visit.Page.Locator("table.queue").CountAsync()).ShouldBe(0);
        visit.Forgive("403");
    }

    private static async Task OpenFromTheQueueAsync(Visit desk, string number)
    {
        await desk.GoAsync($"/desk?view=all&q={number}");
        await desk.Page.Locator($"a[href='/desk/{number}']").First.ClickAsync();
        await desk.Page.WaitForURLAsync($"**/desk/{number}");
    }

    private static async Task AcceptAsync(Visit desk, string number)
    {
        var form = desk.Page.Locator($"form[action='/desk/{number}/accept']");

        await form.Locator("select[name=category]").SelectOptionAsync("street-light");
        await form.Locator("input[name=urgency][value=binh-thuong]").CheckAsync();
        await form.Locator("select[name=agency]").SelectOptionAsync("so-xay-dung");
        await form.Locator("input[name=reason]").FillAsync("Đúng lĩnh vực chiếu sáng");
        await form.Locator("button[type=submit]").ClickAsync();
        await desk
            .Page.Locator(
                $"form[action='/desk/{number}/correct'], form[action='/desk/{number}/start']"
            )
            .First.WaitForAsync();
    }

    private static async Task ReplyAsync(Visit desk, string number, string reply)
    {
        var form = desk.Page.Locator($"form[action='/desk/{number}/reply']");

        await form.Locator("textarea[name=text]").FillAsync(reply);
        await form.Locator("button[name=send]").ClickAsync();
        await desk.Page.WaitForLoadStateAsync();

        // The checker may find the reply vague; an official may send it all the same, with a reason.
        if (await form.Locator("#override").CountAsync() > 0)
        {
            await form.Locator("#override").FillAsync("Đã trao đổi qua điện thoại");
            await form.Locator("button[name=send]").ClickAsync();
        }

        await desk.Page.Locator($"#reply p.words").First.WaitForAsync();
    }
}
