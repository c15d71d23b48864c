using iHanoi.Api.Data;
using iHanoi.Api.Demo;
using iHanoi.Api.Ui;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace iHanoi.Api.Features.Account;

public sealed record SignInModel(string Next, bool Failed, bool Demo);

/// <summary>Signing in by passkey, by a sample person's button or password, and signing out.</summary>
internal static class SignIn
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in", Show);
        routes.MapPost("/sign-in", PasswordAsync);
        routes.MapPost("/sign-in/sample", SampleAsync);
        routes.MapPost("/sign-in/passkey/options", PasskeyOptionsAsync);
        routes.MapPost("/sign-in/passkey", PasskeyAsync);
        routes.MapPost("/sign-out", OutAsync);
    }

    private static RazorComponentResult<SignInPage> Show(
        string? next,
        string? failed,
        IOptions<DemoOptions> demo
    ) =>
        Page.Of<SignInPage>(
            new SignInModel(NextPage.Local(next), failed is not null, demo.Value.Enabled)
        );

    private static async Task<RedirectHttpResult> PasswordAsync(
        [FromForm] string email,
        [FromForm] string password,
        [FromForm] string? next,
        SignInManager<Person> signIn
    )
    {
        var result = await signIn.PasswordSignInAsync(
            email,
            password,
            true,
            lockoutOnFailure: true
        );

        return After(result.Succeeded, next);
    }

    private static async Task<RedirectHttpResult> SampleAsync(
        [FromForm] string email,
        [FromForm] string? next,
        SignInManager<Person> signIn,
        IOptions<DemoOptions> demo
    )
    {
        var person = demo.Value.Enabled ? await signIn.UserManager.FindByNameAsync(email) : null;

        if (person is not { IsSample: true })
        {
            return After(false, next);
        }

        await signIn.SignInAsync(person, isPersistent: true);
        return After(true, next is null or "/" ? FirstPage(person.Role) : next);
    }

    private static async Task<ContentHttpResult> PasskeyOptionsAsync(
        [FromForm] string? next,
        SignInManager<Person> signIn
    )
    {
        _ = next;
        return TypedResults.Content(
            await signIn.MakePasskeyRequestOptionsAsync(null),
            "application/json"
        );
    }

    private static async Task<RedirectHttpResult> PasskeyAsync(
        [FromForm] string credential,
        [FromForm] string? next,
        SignInManager<Person> signIn
    )
    {
        var result = await signIn.PasskeySignInAsync(credential);

        return After(result.Succeeded, next);
    }

    private static async Task<RedirectHttpResult> OutAsync(
        [FromForm] string? next,
        SignInManager<Person> signIn
    )
    {
        await signIn.SignOutAsync();

        return TypedResults.LocalRedirect(NextPage.Local(next));
    }

    private static RedirectHttpResult After(bool succeeded, string? next)
    {
        var page = NextPage.Local(next);

        return TypedResults.LocalRedirect(
            succeeded ? page : $"/sign-in?failed=1&next={Uri.EscapeDataString(page)}"
        );
    }

    private static string FirstPage(Role role) => role is Role.Citizen ? "/" : "/desk";
}
