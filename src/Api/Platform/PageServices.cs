using System.Text.Encodings.Web;
using System.Text.Unicode;
using iHanoi.Api.Features.Account;
using iHanoi.Api.Features.Chat;
using iHanoi.Api.Platform.Security;
using Microsoft.AspNetCore.Localization;

namespace iHanoi.Api.Platform;

/// <summary>Everything only the web host needs: pages, sign-in, limits, documents of the API.</summary>
internal static class PageServices
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // Vietnamese leaves as letters, not as entities: half the bytes of a page.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddHttpContextAccessor();
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(Languages);
        services.AddProblemDetails(problem =>
            problem.CustomizeProblemDetails = ErrorAnswers.Customize
        );
        services.AddExceptionHandler<UnexpectedFailure>();
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
        services.AddAntiforgery(token => token.Cookie.Name = "form");
        services.AddValidation();
        // A bad request is an answer in every environment, never an exception page.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        services.AddOpenApi("v1");
        services.AddSignIn().AddPolicies().AddRateLimits().AddHealth();
        services.AddChat();
        return services;
    }

    private static void Languages(RequestLocalizationOptions options)
    {
        options.SetDefaultCulture("vi");
        options.AddSupportedCultures("vi", "en");
        options.AddSupportedUICultures("vi", "en");
        options.RequestCultureProviders =
        [
            new QueryStringRequestCultureProvider
            {
                QueryStringKey = "lang",
                UIQueryStringKey = "lang",
            },
            new CookieRequestCultureProvider(),
        ];
    }
}
