using iHanoi.Api.Data;
using iHanoi.Api.Ui;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace iHanoi.Api.Features.Account;

public sealed record RegisterModel(string Next, bool Failed);

/// <summary>A new citizen's account: a name, an address and a passkey; no password to lose.</summary>
internal static class Register
{
    private const int LongestName = 80;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/register", Show);
        routes.MapPost("/register/options", OptionsAsync);
        routes.MapPost("/register", CreateAsync);
    }

    private static RazorComponentResult<RegisterPage> Show(string? next, string? failed) =>
        Page.Of<RegisterPage>(new RegisterModel(NextPage.Local(next), failed is not null));

    private static async Task<Results<ContentHttpResult, BadRequest>> OptionsAsync(
        [FromForm] string name,
        [FromForm] string email,
        SignInManager<Person> signIn
    )
    {
        if (!IsAcceptable(name, email))
        {
            return TypedResults.BadRequest();
        }

        var options = await signIn.MakePasskeyCreationOptionsAsync(
            new PasskeyUserEntity
            {
                Id = Guid.CreateVersion7().ToString(),
                Name = email.Trim(),
                DisplayName = name.Trim(),
            }
        );

        return TypedResults.Content(options, "application/json");
    }

    private static async Task<RedirectHttpResult> CreateAsync(
        [FromForm] string credential,
        [FromForm] string name,
        [FromForm] string email,
        [FromForm] string? next,
        SignInManager<Person> signIn
    )
    {
        var attestation = await signIn.PerformPasskeyAttestationAsync(credential);

        if (!attestation.Succeeded || !IsAcceptable(name, email))
        {
            return Again(next);
        }

        var person = new Person
        {
            Id = attestation.UserEntity.Id,
            UserName = attestation.UserEntity.Name,
            Email = attestation.UserEntity.Name,
            DisplayName = name.Trim(),
            Role = Role.Citizen,
        };

        if (!(await signIn.UserManager.CreateAsync(person)).Succeeded)
        {
            return Again(next);
        }

        await signIn.UserManager.AddOrUpdatePasskeyAsync(person, attestation.Passkey);
        await signIn.SignInAsync(person, isPersistent: true);

        return TypedResults.LocalRedirect(NextPage.Local(next));
    }

    private static bool IsAcceptable(string name, string email) =>
        name.Trim().Length is > 0 and <= LongestName
        && email.Trim().Length is > 3 and <= 254
        && email.Contains('@');

    private static RedirectHttpResult Again(string? next) =>
        TypedResults.LocalRedirect(
            $"/register?failed=1&next={Uri.EscapeDataString(NextPage.Local(next))}"
        );
}
