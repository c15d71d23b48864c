using System.Net;
using System.Text.RegularExpressions;
using iHanoi.Api.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Api.Tests.Platform;

/// <summary>Every endpoint of the product, as it is mapped: who may call it, and with what.</summary>
public sealed partial class DoorsTests(IHanoiApp app) : IClassFixture<IHanoiApp>
{
    // Programs send JSON here; a foreign page cannot, because a browser asks first and is refused.
    private static readonly string[] JsonOnly = ["/api/reports"];

    [Fact]
    public void Every_endpoint_names_its_policy()
    {
        var nameless = Endpoints()
            .Where(e =>
                e.Metadata.GetMetadata<IAuthorizeData>()?.Policy is null
                && e.Metadata.GetMetadata<IAllowAnonymous>() is null
            )
            .Select(e => e.RoutePattern.RawText);

        nameless.ShouldBeEmpty();
    }

    [Fact]
    public async Task Staff_pages_send_strangers_to_sign_in_and_refuse_citizens()
    {
        using var stranger = app.Anyone();
        using var lan = await app.AsAsync(IHanoiApp.Lan);
        var staff = Endpoints()
            .Where(e =>
                e.Metadata.GetMetadata<IAuthorizeData>()?.Policy
                    is Policies.Official
                        or Policies.Admin
            )
            .Where(e => Allows(e, "GET"))
            .Select(Address)
            .ToList();
        staff.ShouldNotBeEmpty();

        foreach (var page in staff)
        {
            (await stranger.GetAsync(page)).StatusCode.ShouldBeOneOf(
                HttpStatusCode.Found,
                HttpStatusCode.Unauthorized
            );
            (await lan.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, page);
        }
    }

    [Fact]
    public async Task A_post_without_the_forms_token_is_refused_everywhere()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        var posts = Endpoints()
            .Where(e => Allows(e, "POST"))
            .Where(e => e.RoutePattern.RawText is { } raw && !JsonOnly.Contains(raw.TrimEnd('/')))
            .Select(Address)
            .Distinct()
            .ToList();
        posts.Count.ShouldBeGreaterThan(20);

        foreach (var address in posts)
        {
            using var form = new FormUrlEncodedContent([
                KeyValuePair.Create("email", IHanoiApp.Lan),
            ]);
            var answer = await hoa.PostAsync(address, form);

            ((int)answer.StatusCode).ShouldBeInRange(400, 415, address);
        }
    }

    [Theory]
    [InlineData("/reports")]
    [InlineData("/reports/new")]
    [InlineData("/alerts")]
    [InlineData("/sign-in")]
    [InlineData("/register")]
    [InlineData("/r/none")]
    [InlineData("/reports/door/khieu-nai")]
    public async Task A_page_carries_the_strict_headers_and_nothing_inline(string page)
    {
        using var client = app.Anyone();
        client.DefaultRequestHeaders.Add("Accept", "text/html");

        var answer = await client.GetAsync(page);
        var html = await answer.Content.ReadAsStringAsync();

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        Inline().Match(html).Value.ShouldBeEmpty();
        html.ShouldContain("<main id=\"main\">");
        html.ShouldNotContain("blazor.web.js");
    }

    [Theory]
    [InlineData("/reports/new", "vi", "Gửi phản ánh")]
    [InlineData("/reports/new?lang=en", "en", "Report a problem")]
    public async Task A_page_speaks_the_language_of_its_address(
        string page,
        string lang,
        string words
    )
    {
        using var client = app.Anyone();

        var html = await client.GetStringAsync(page);

        html.ShouldContain($"<html lang=\"{lang}\"");
        html.ShouldContain(words);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    public async Task Signing_in_never_leads_off_the_site(string next)
    {
        using var client = app.Anyone();

        var answer = await client.PostFormAsync(
            "/sign-in",
            "/sign-in/sample",
            ("email", IHanoiApp.Lan),
            ("next", next)
        );

        answer.Headers.Location!.ToString().ShouldStartWith("/");
        answer.Headers.Location.ToString().ShouldNotContain("evil");
    }

    [Fact]
    public async Task A_person_sees_only_their_own_reports()
    {
        using var lan = await app.AsAsync(IHanoiApp.Lan);
        using var minh = await app.AsAsync(IHanoiApp.Minh);
        using var content = new StringContent(
            """{"text":"Cây đổ chắn ngang ngõ 5 Láng Hạ từ sáng nay"}""",
            System.Text.Encoding.UTF8,
            "application/json"
        );
        (await lan.PostAsync("/api/reports", content)).EnsureSuccessStatusCode();

        (await lan.GetStringAsync("/reports/mine")).ShouldContain("Cây đổ chắn ngang");
        (await minh.GetStringAsync("/reports/mine")).ShouldNotContain("Cây đổ chắn ngang");
        using var stranger = app.Anyone();
        (await stranger.GetAsync("/reports/mine")).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Health_answers_without_an_account()
    {
        using var client = app.Anyone();

        (await client.GetStringAsync("/health/live")).ShouldBe("Healthy");
        (await client.GetStringAsync("/health/ready")).ShouldBe("Healthy");
    }

    private List<RouteEndpoint> Endpoints() =>
        [
            .. app
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>(),
        ];

    private static bool Allows(RouteEndpoint endpoint, string method) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(method) is true;

    private static string Address(RouteEndpoint endpoint) =>
        "/"
        + Parameter()
            .Replace(
                endpoint.RoutePattern.RawText ?? "",
                match =>
                    match.Value.Contains("guid", StringComparison.Ordinal)
                        ? Guid.Empty.ToString()
                        : "1"
            )
            .Trim('/');

    [GeneratedRegex("""\{[^}]*\}""")]
    private static partial Regex Parameter();

    [GeneratedRegex(
        """<style|\sstyle="|<script(?![^>]*\ssrc=)|<[^>]+\son[a-z]+=""",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Inline();
}
