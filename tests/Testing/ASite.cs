using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace iHanoi.Testing;

/// <summary>A web site on a port of this machine. What it does not have is 404; what it was asked is written down.</summary>
public sealed class ASite : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentDictionary<string, RequestDelegate> _answers = new();
    private readonly ConcurrentQueue<string> _asked = new();

    private ASite(WebApplication server)
    {
        _server = server;
        _server.Run(AnswerAsync);
    }

    public Uri Root { get; private set; } = null!;

    /// <summary>"127.0.0.1:40123", as configuration names it.</summary>
    public string Host => Root.Authority;

    /// <summary>Paths in the order they were asked for.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    public string? LastAgent { get; private set; }

    public static async Task<ASite> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = new ASite(builder.Build());
        await site._server.StartAsync();
        site.Root = new Uri(
            site._server.Services.GetRequiredService<IServer>()
                .Features.Get<IServerAddressesFeature>()!
                .Addresses.Single()
        );
        return site;
    }

    public Uri At(string path) => new(Root, path);

    public ASite Answer(string path, RequestDelegate answer)
    {
        _answers[path] = answer;
        return this;
    }

    public ASite Says(string path, string body, string type = "text/html; charset=utf-8") =>
        Says(path, Encoding.UTF8.GetBytes(body), type);

    public ASite Says(string path, byte[] body, string type) =>
        Answer(
            path,
            context =>
            {
                context.Response.ContentType = type;
                return context.Response.Body.WriteAsync(body).AsTask();
            }
        );

    public ASite Fails(string path, int status) =>
        Answer(
            path,
            context =>
            {
                context.Response.StatusCode = status;
                return Task.CompletedTask;
            }
        );

    public ASite Forwards(string path, string to) =>
        Answer(
            path,
            context =>
            {
                context.Response.Redirect(to);
                return Task.CompletedTask;
            }
        );

    /// <summary>A page with an entity tag: who shows it gets 304.</summary>
    public ASite SaysTagged(string path, string body, string tag) =>
        Answer(
            path,
            async context =>
            {
                context.Response.Headers.ETag = $"\"{tag}\"";

                if (context.Request.Headers.IfNoneMatch == $"\"{tag}\"")
                {
                    context.Response.StatusCode = StatusCodes.Status304NotModified;
                    return;
                }

                context.Response.ContentType = "text/html; charset=utf-8";
                await context.Response.WriteAsync(body);
            }
        );

    /// <summary>A page of the site with a title and one paragraph.</summary>
    public ASite Page(string path, string title, string text) =>
        Says(
            path,
            $"<!DOCTYPE html><html lang=vi><head><title>{title}</title></head><body><nav>Trang chủ</nav><main><h1>{title}</h1><p>{text}</p></main></body></html>"
        );

    public ASite Sitemap(params string[] paths) =>
        Says(
            "/sitemap.xml",
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{string.Concat(paths.Select(path => $"<url><loc>{At(path)}</loc></url>"))}</urlset>",
            "application/xml"
        );

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        _asked.Enqueue(context.Request.Path + context.Request.QueryString);
        LastAgent = context.Request.Headers.UserAgent;

        if (_answers.TryGetValue(context.Request.Path, out var answer))
        {
            return answer(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
