using Microsoft.AspNetCore.Http.Features;

namespace iHanoi.Api.Platform.Security;

/// <summary>
/// Turns away a body that says itself that it is larger than its endpoint takes. Before the form's token is looked for:
/// that reads the form, and a form too large would be refused as one without a token.
/// </summary>
internal sealed class BodyLimit(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var most = context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;

        if (context.Request.ContentLength is not { } length || !(length > most))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    }
}
