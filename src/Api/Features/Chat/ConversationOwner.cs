using System.Security.Cryptography;
using System.Text;
using iHanoi.Api.Data;
using iHanoi.Api.Platform.Security;

namespace iHanoi.Api.Features.Chat;

/// <summary>Whose threads these are: a person's, or those of the browser that holds the token.</summary>
internal sealed record ConversationOwner(string? PersonId, string? TokenHash)
{
    public const string Cookie = "chat";

    private const int TokenBytes = 32;

    public static ConversationOwner Of(HttpContext http) =>
        http.User.PersonId() is { } person
            ? new ConversationOwner(person, null)
            : new ConversationOwner(null, Hash(http.Request.Cookies[Cookie]));

    /// <summary>As <see cref="Of"/>, and a browser that has no token gets one.</summary>
    public static ConversationOwner Remember(HttpContext http)
    {
        var owner = Of(http);

        if (owner is not { PersonId: null, TokenHash: null })
        {
            return owner;
        }

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        http.Response.Cookies.Append(
            Cookie,
            token,
            new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(180),
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                IsEssential = true,
            }
        );

        return new ConversationOwner(null, Hash(token));
    }

    /// <summary>Ownership is part of the query: not yours is not found.</summary>
    public IQueryable<Conversation> Own(IQueryable<Conversation> all) =>
        this switch
        {
            { PersonId: { } person } => all.Where(thread => thread.OwnerId == person),
            { TokenHash: { } token } => all.Where(thread => thread.AnonymousToken == token),
            _ => all.Where(_ => false),
        };

    private static string? Hash(string? token) =>
        string.IsNullOrEmpty(token)
            ? null
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
