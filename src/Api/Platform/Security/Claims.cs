using System.Security.Claims;
using iHanoi.Api.Data;
using iHanoi.Civic.City;
using iHanoi.Civic.Knowledge.Publishing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace iHanoi.Api.Platform.Security;

public static class Claims
{
    public const string DisplayName = "display_name";
    public const string Agency = "agency";

    public static string? PersonId(this ClaimsPrincipal user) =>
        user.FindFirst(ClaimTypes.NameIdentifier)?.Value;

    /// <summary>Who acts on the knowledge base, as its record keeps them.</summary>
    public static Curator AsCurator(this ClaimsPrincipal user) =>
        new(user.PersonId()!, user.FindFirst(DisplayName)?.Value ?? "");

    public static AgencyId? AgencyOf(this ClaimsPrincipal user) =>
        user.FindFirst(Agency)?.Value is { } agency ? new AgencyId(agency) : null;
}

/// <summary>Role, agency and name travel in the sign-in cookie.</summary>
internal sealed class PersonClaims(UserManager<Person> people, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Person>(people, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Person user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(identity.RoleClaimType, user.Role.ToString()));
        identity.AddClaim(new Claim(Claims.DisplayName, user.DisplayName));

        if (user.Agency is { } agency)
        {
            identity.AddClaim(new Claim(Claims.Agency, agency.Value));
        }

        return identity;
    }
}
