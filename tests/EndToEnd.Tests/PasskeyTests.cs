using Microsoft.Playwright;

namespace iHanoi.EndToEnd.Tests;

/// <summary>Chromium's own virtual authenticator stands for the fingerprint reader.</summary>
public sealed class PasskeyTests(Town town)
{
    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task A_citizen_registers_with_a_passkey_and_comes_back_with_it(string language)
    {
        await using var visit = await town.VisitAsync(language);
        await GiveAuthenticatorAsync(visit.Page);

        await RegisterAsync(visit, language);
        await SignOutAsync(visit);

        await visit.GoAsync($"{town.NamedAddress}/sign-in");
        await visit.Page.ClickAsync("form[data-passkey=get] button");

        var account = visit.Page.Locator("a[href='/account']").First;
        await account.WaitForAsync();
        (await account.InnerTextAsync()).ShouldContain("Nguyễn Thử");
    }

    [Fact]
    public async Task A_removed_passkey_no_longer_opens_the_door()
    {
        await using var visit = await town.VisitAsync();
        await GiveAuthenticatorAsync(visit.Page);
        await RegisterAsync(visit, "removed");

        await visit.GoAsync($"{town.NamedAddress}/account");
        await visit.Page.ClickAsync("form[action='/account/passkeys/remove'] button");
        await visit.Page.WaitForLoadStateAsync();
        (await visit.Page.Locator("form[action='/account/passkeys/remove']").CountAsync()).ShouldBe(
            0
        );
        await SignOutAsync(visit);

        await visit.GoAsync($"{town.NamedAddress}/sign-in");
        await visit.Page.ClickAsync("form[data-passkey=get] button");

        await visit.Page.WaitForURLAsync("**/sign-in?failed=1*");
    }

    [Fact]
    public async Task Who_came_by_a_bare_address_is_shown_the_name()
    {
        await using var visit = await town.VisitAsync();

        await visit.GoAsync("/sign-in");

        var named = visit.Page.Locator($"a[href='{town.NamedAddress}/sign-in']");
        (await named.CountAsync()).ShouldBe(1);
    }

    private async Task RegisterAsync(Visit visit, string who)
    {
        await visit.GoAsync($"{town.NamedAddress}/register");
        await visit.Page.FillAsync("#name", "Nguyễn Thử");
        await visit.Page.FillAsync("#email", $"thu-{who}@ihanoi.example");
        await visit.Page.ClickAsync("form[data-passkey=create] button");
        await visit.Page.Locator("a[href='/account']").First.WaitForAsync();
    }

    private async Task SignOutAsync(Visit visit)
    {
        await visit.GoAsync($"{town.NamedAddress}/account");
        await visit.Page.ClickAsync("form[action='/sign-out'] button");
        await visit.Page.Locator("a[href='/sign-in']").First.WaitForAsync();
    }

    private static async Task GiveAuthenticatorAsync(IPage page)
    {
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("WebAuthn.enable");
        await browser.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new Dictionary<string, object>
            {
                ["options"] = new
                {
                    protocol = "ctap2",
                    transport = "internal",
                    hasResidentKey = true,
                    hasUserVerification = true,
                    isUserVerified = true,
                    automaticPresenceSimulation = true,
                },
            }
        );
    }
}
