using iHanoi.Civic.City;
using Microsoft.AspNetCore.Identity;

namespace iHanoi.Api.Data;

/// <summary>Someone with an account. Citizens may also file and ask without one.</summary>
public sealed class Person : IdentityUser
{
    public required string DisplayName { get; set; }

    public required Role Role { get; set; }

    /// <summary>The agency an official works for; null for everybody else.</summary>
    public AgencyId? Agency { get; set; }

    public bool IsSample { get; set; }
}

public enum Role
{
    Citizen,
    Official,
    Admin,
}
