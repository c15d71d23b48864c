using iHanoi.Civic.Text;
using Microsoft.AspNetCore.Localization;

namespace iHanoi.Api.Platform;

/// <summary>Language and the "Dễ đọc" switch: ?lang= and ?easy= on any page are remembered in a cookie.</summary>
internal sealed class Preferences(RequestDelegate next)
{
    public const string EasyCookie = "easy";

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Query.TryGetValue("lang", out var lang))
        {
            var culture = Languages.Parse(lang).Code();
            var value = CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture));
            Remember(context, CookieRequestCultureProvider.DefaultCookieName, value);
        }

        if (context.Request.Query.TryGetValue("easy", out var easy))
        {
            Remember(context, EasyCookie, easy == "on" ? "on" : "off");
        }

        return next(context);
    }

    public static bool IsEasy(HttpContext context) =>
        context.Request.Query.TryGetValue("easy", out var easy)
            ? easy == "on"
            : context.Request.Cookies[EasyCookie] == "on";

    private static void Remember(HttpContext context, string name, string value) =>
        context.Response.Cookies.Append(
            name,
            value,
            new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                HttpOnly = true,
                Secure = context.Request.IsHttps,
                IsEssential = true,
            }
        );
}

public static class RequestLanguage
{
    /// <summary>The language of the page being answered.</summary>
    public static Language Current =>
        Languages.Parse(System.Globalization.CultureInfo.CurrentUICulture.Name);
}
