using iHanoi.Api.Platform.Security;

namespace iHanoi.Api.Features.Account;

internal static class AccountRoutes
{
    public static void MapAccount(this IEndpointRouteBuilder routes)
    {
        var open = routes
            .MapGroup("")
            .WithTags("Account")
            .ExcludeFromDescription()
            .RequireAuthorization(Policies.Public)
            .RequireRateLimiting(RateLimits.Writes)
            .RequireFormToken();
        SignIn.Map(open);
        Register.Map(open);

        var own = routes
            .MapGroup("/account")
            .ExcludeFromDescription()
            .RequireAuthorization(Policies.Citizen)
            .RequireFormToken();
        OwnAccount.Map(own);
    }
}

/// <summary>Where to go next; only ever inside this site.</summary>
internal static class NextPage
{
    public static string Local(string? next) =>
        next is ['/', ..]
        && !next.StartsWith("//", StringComparison.Ordinal)
        && !next.Contains('\\')
            ? next
            : "/";
}
