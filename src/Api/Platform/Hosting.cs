using iHanoi.Api.Features;
using iHanoi.Api.Platform.Security;
using Microsoft.Extensions.FileProviders;
using Scalar.AspNetCore;
using Serilog;

namespace iHanoi.Api.Platform;

/// <summary>The web host: services first, then the middleware in the order a request meets it.</summary>
internal static class Hosting
{
    public static WebApplication Build(string[] arguments)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions
            {
                Args = arguments,
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        var folders = Folders.Find(Directory.GetCurrentDirectory(), arguments);
        Directory.CreateDirectory(folders.State);
        builder.Configuration.AddHouse(folders, arguments);
        Addresses.Apply(builder, arguments);

        builder.Host.UseDefaultServiceProvider(provider => provider.ValidateScopes = true);
        builder.Services.AddSerilog(log => ConsoleLog.Configure(log, builder.Configuration));
        builder.Services.AddProduct(builder.Configuration, folders).AddPages();

        var app = builder.Build();
        Use(app);

        return app;
    }

    private static void Use(WebApplication app)
    {
        // First, so that even the page of a failure speaks the reader's language.
        app.UseRequestLocalization();
        app.UseExceptionHandler();
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        app.UseStaticFiles(Assets.Served);
        app.UseSerilogRequestLogging(log => log.GetLevel = ConsoleLog.LevelOf);
        app.UseStatusCodePages(ErrorAnswers.WriteAsync);
        app.UseMiddleware<Preferences>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<BodyLimit>();
        app.UseAntiforgery();

        app.MapHealth();
        app.MapOpenApi().AllowAnonymous();
        app.MapScalarApiReference("/docs/api").AllowAnonymous();
        app.MapFeatures();
        app.MapFallback("{**path}", () => TypedResults.NotFound())
            .RequireAuthorization(Policies.Public)
            .RequireRateLimiting(RateLimits.Public);
    }
}

/// <summary>Styles, modules, fonts and icons, addressed by their content so that they never go stale.</summary>
internal static class Assets
{
    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    public static StaticFileOptions Served =>
        new()
        {
            FileProvider = new PhysicalFileProvider(Folder),
            OnPrepareResponse = file =>
                file.Context.Response.Headers.CacheControl = file.Context.Request.Query.ContainsKey(
                    "v"
                )
                    ? "public, max-age=31536000, immutable"
                    : "public, max-age=3600",
        };
}
