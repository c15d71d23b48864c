using Microsoft.AspNetCore.Antiforgery;

namespace iHanoi.Api.Platform.Security;

public static class FormTokens
{
    /// <summary>
    /// Every post of the group must carry the form's token, also those that read no field of it (form
    /// binding alone would let these through).
    /// </summary>
    public static TBuilder RequireFormToken<TBuilder>(this TBuilder group)
        where TBuilder : IEndpointConventionBuilder =>
        group
            .WithMetadata(new RequireAntiforgeryTokenAttribute())
            .AddEndpointFilter(
                async (context, next) =>
                    context.HttpContext.Features.Get<IAntiforgeryValidationFeature>()
                        is { IsValid: false }
                        ? TypedResults.BadRequest()
                        : await next(context)
            );
}
