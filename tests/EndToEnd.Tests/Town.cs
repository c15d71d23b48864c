using System.Collections.Concurrent;
using iHanoi.Api.Platform;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace iHanoi.EndToEnd.Tests;

/// <summary>The product as it is shipped, on a real port with a state folder of its own, and one real browser.</summary>
public sealed class Town : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private readonly ConcurrentDictionary<Role, string> _signedIn = new();
    private readonly string _root = SmallRoot.Create();
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Address { get; private set; } = "";

    /// <summary>The same door by name: a browser keeps passkeys only for names.</summary>
    public string NamedAddress =>
        Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            return;
        }

        // Before the product writes its log: both set up the console, and at the same time each waits for the other.
        _playwright = await Playwright.CreateAsync();
        Environment.SetEnvironmentVariable(Folders.RootVariable, _root);
        Environment.SetEnvironmentVariable(Folders.StateVariable, Path.Combine(_root, ".data"));
        _app = Hosting.Build([
            "--urls=http://127.0.0.1:0",
            "--RateLimits:WritesPerMinute=100000",
            "--RateLimits:PublicPerMinute=100000",
            "--Knowledge:Sources:InnerHosts:0=127.0.0.1",
            "--Knowledge:Sources:SecondsBetween=0",
        ]);
        await _app.StartAsync();
        Address = _app.Urls.First();
        await FillKnowledgeAsync(_app.Services);

        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Chromium,
                Args =
                [
                    "--no-sandbox",
                    "--headless",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    /// <summary>A fresh visitor. Everything the browser complains of is kept and must be empty at the end.</summary>
    public async Task<Visit> VisitAsync(
        string language = "vi",
        Role role = Role.Nobody,
        bool script = true,
        int width = 390
    )
    {
        Skip();
        var context = await _browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = Address,
                JavaScriptEnabled = script,
                Locale = language,
                StorageState = role is Role.Nobody ? null : await StateOfAsync(role),
                ViewportSize = new ViewportSize { Width = width, Height = 800 },
            }
        );
        // The machine is shared and small: waiting long is cheap, a false alarm is not.
        context.SetDefaultTimeout(60_000);
        await context.AddCookiesAsync([
            ChoiceOf(language, Address),
            ChoiceOf(language, NamedAddress),
        ]);

        return new Visit(await context.NewPageAsync(), language);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();

        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        Directory.Delete(_root, recursive: true);
    }

    // What the language switch in the header leaves behind.
    private static Cookie ChoiceOf(string language, string address) =>
        new()
        {
            Name = CookieRequestCultureProvider.DefaultCookieName,
            Value = Uri.EscapeDataString(
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language))
            ),
            Url = address,
        };

    // On a developer's machine without a browser the journeys are not run and say so; in CI they fail.
    private void Skip()
    {
        if (_browser is null && Environment.GetEnvironmentVariable("CI") is null)
        {
            Assert.Skip($"{Chromium} is missing: the journeys were not run.");
        }

        _browser.ShouldNotBeNull($"{Chromium} is missing.");
    }

    private async Task<string> StateOfAsync(Role role)
    {
        if (_signedIn.TryGetValue(role, out var known))
        {
            return known;
        }

        await using var visit = await VisitAsync();
        await visit.Page.GotoAsync("/sign-in");
        await visit.Page.Locator($"form:has(input[value='{role.Email()}']) button").ClickAsync();
        await visit.Page.Locator("a[href='/account']").First.WaitForAsync();

        return _signedIn[role] = await visit.Page.Context.StorageStateAsync();
    }

    private static async Task FillKnowledgeAsync(IServiceProvider services)
    {
        var knowledge = services.GetRequiredService<IKnowledgeBase>();
        var folders = services.GetRequiredService<ProductFolders>();

        await knowledge.IngestAsync(folders.Knowledge, false, null, CancellationToken.None);
    }
}

public enum Role
{
    Nobody,
    Citizen,
    Official,
    Admin,
    SecondAdmin,
}

internal static class Roles
{
    public static string Email(this Role role) =>
        role switch
        {
            Role.Citizen => "lan@ihanoi.example",
            Role.Official => "minh@ihanoi.example",
            Role.Admin => "hoa@ihanoi.example",
            Role.SecondAdmin => "binh@ihanoi.example",
            _ => throw new ArgumentOutOfRangeException(nameof(role)),
        };
}
