using iHanoi.Api.Data;
using Microsoft.AspNetCore.Authorization;

namespace iHanoi.Api.Platform.Security;

/// <summary>Who may call an endpoint. Every endpoint names one; what names none is refused.</summary>
public static class Policies
{
    public const string Public = nameof(Public);
    public const string Citizen = nameof(Citizen);
    public const string Official = nameof(Official);
    public const string Admin = nameof(Admin);

    internal static IServiceCollection AddPolicies(this IServiceCollection services)
    {
        services
            .AddAuthorizationBuilder()
            .AddPolicy(Public, policy => policy.RequireAssertion(_ => true))
            .AddPolicy(Citizen, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(
                Official,
                policy => policy.RequireRole(nameof(Role.Official), nameof(Role.Admin))
            )
            .AddPolicy(Admin, policy => policy.RequireRole(nameof(Role.Admin)))
            .SetFallbackPolicy(
                new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build()
            );

        return services;
    }
}
