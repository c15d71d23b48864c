using System.Security.Claims;
using iHanoi.Api.Data;
using iHanoi.Api.Ui;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace iHanoi.Api.Features.Account;

public sealed record AccountModel(Person Person, IReadOnlyList<AccountPasskey> Passkeys);

public sealed record AccountPasskey(string Id, string? Name, DateTimeOffset CreatedAt);

/// <summary>One's own account: who one is here, passkeys to add or remove.</summary>
internal static class OwnAccount
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("", ShowAsync);
        routes.MapPost("/passkeys/options", OptionsAsync);
        routes.MapPost("/passkeys", AddAsync);
        routes.MapPost("/passkeys/remove", RemoveAsync);
    }

    private static async Task<
        Results<RazorComponentResult<AccountPage>, ChallengeHttpResult>
    > ShowAsync(ClaimsPrincipal user, UserManager<Person> people)
    {
        if (await people.GetUserAsync(user) is not { } person)
        {
            return TypedResults.Challenge();
        }

        var passkeys = await people.GetPasskeysAsync(person);

        return Page.Of<AccountPage>(
            new AccountModel(
                person,
                [
                    .. passkeys.Select(key => new AccountPasskey(
                        Convert.ToHexString(key.CredentialId),
                        key.Name,
                        key.CreatedAt
                    )),
                ]
            )
        );
    }

    private static async Task<Results<ContentHttpResult, ChallengeHttpResult>> OptionsAsync(
        [FromForm] string? next,
        ClaimsPrincipal user,
        SignInManager<Person> signIn
    )
    {
        _ = next;

        if (await signIn.UserManager.GetUserAsync(user) is not { } person)
        {
            return TypedResults.Challenge();
        }

        var options = await signIn.MakePasskeyCreationOptionsAsync(
            new PasskeyUserEntity
            {
                Id = person.Id,
                Name = person.UserName ?? person.Id,
                DisplayName = person.DisplayName,
            }
        );

        return TypedResults.Content(options, "application/json");
    }

    private static async Task<RedirectHttpResult> AddAsync(
        [FromForm] string credential,
        ClaimsPrincipal user,
        SignInManager<Person> signIn
    )
    {
        var attestation = await signIn.PerformPasskeyAttestationAsync(credential);

        if (attestation.Succeeded && await signIn.UserManager.GetUserAsync(user) is { } person)
        {
            await signIn.UserManager.AddOrUpdatePasskeyAsync(person, attestation.Passkey);
        }

        return TypedResults.LocalRedirect("/account");
    }

    private static async Task<RedirectHttpResult> RemoveAsync(
        [FromForm] string id,
        ClaimsPrincipal user,
        UserManager<Person> people
    )
    {
        if (await people.GetUserAsync(user) is { } person)
        {
            var keys = await people.GetPasskeysAsync(person);
            var key = keys.FirstOrDefault(k => Convert.ToHexString(k.CredentialId) == id);

            // A key that is no longer there is removed already.
            if (key is not null)
            {
                await people.RemovePasskeyAsync(person, key.CredentialId);
            }
        }

        return TypedResults.LocalRedirect("/account");
    }
}
