using System.Net;
using System.Text.RegularExpressions;
using iHanoi.Api.Data;
using iHanoi.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Api.Tests;

/// <summary>The product in process, on a database file of its own, with real data and no sample reports.</summary>
public sealed partial class IHanoiApp : WebApplicationFactory<Program>
{
    public const string Lan = "lan@ihanoi.example";
    public const string Minh = "minh@ihanoi.example";
    public const string Hoa = "hoa@ihanoi.example";

    public string State { get; } = Scratch.Folder("ihanoi-api-");

    /// <summary>Sample people are always there to sign in; their sample reports only when asked for.</summary>
    public bool WithSampleReports { get; init; }

    /// <summary>What people upload waits for a second person, as in the product; else it is published at once.</summary>
    public bool UploadsWait { get; init; }

    public TimeProvider? Clock { get; init; }

    /// <summary>Puts a scripted port in a real one's place.</summary>
    public Action<IServiceCollection>? Replace { get; init; }

    /// <summary>Settings beside those of every test, e.g. "Retraining:Folder".</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } =
        new Dictionary<string, string>();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.UseSetting("data", State);
        builder.UseSetting("Demo:Enabled", "true");
        builder.UseSetting("Demo:Reports", WithSampleReports ? "true" : "false");
        builder.UseSetting("Knowledge:ReadAtStart", "false");
        builder.UseSetting("Knowledge:Publishing:UploadsWait", UploadsWait ? "true" : "false");
        builder.UseSetting("Serilog:MinimumLevel:Default", "Fatal");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft", "Fatal");
        builder.UseSetting("Serilog:MinimumLevel:Override:Serilog.AspNetCore", "Fatal");
        builder.UseSetting("RateLimits:PublicPerMinute", "100000");
        builder.UseSetting("RateLimits:WritesPerMinute", "100000");
        builder.ConfigureTestServices(services =>
        {
            Replace?.Invoke(services);

            if (Clock is { } clock)
            {
                services.AddSingleton(clock);
            }
        });
    }

    public HttpClient Anyone() =>
        CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    public async Task<HttpClient> AsAsync(string email)
    {
        var client = Anyone();
        var answer = await client.PostFormAsync("/sign-in", "/sign-in/sample", ("email", email));
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);

        return client;
    }

    public async Task<T> DbAsync<T>(Func<CityDb, Task<T>> use)
    {
        await using var scope = Services.CreateAsyncScope();

        return await use(scope.ServiceProvider.GetRequiredService<CityDb>());
    }
}

internal static partial class Forms
{
    /// <summary>Opens a page for its token, as a browser does, then posts the form.</summary>
    public static async Task<HttpResponseMessage> PostFormAsync(
        this HttpClient client,
        string page,
        string action,
        params (string Name, string Value)[] fields
    )
    {
        var html = await client.GetStringAsync(page);
        var content = fields
            .Append(("__RequestVerificationToken", Token().Match(html).Groups[1].Value))
            .Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        using var form = new FormUrlEncodedContent(content);

        return await client.PostAsync(new Uri(action, UriKind.Relative), form);
    }

    public static string Hidden(string html, string name) =>
        Regex
            .Match(
                html,
                $"name=\"{name}\" value=\"([^\"]*)\"",
                RegexOptions.None,
                TimeSpan.FromSeconds(1)
            )
            .Groups[1]
            .Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    public static partial Regex Token();
}
