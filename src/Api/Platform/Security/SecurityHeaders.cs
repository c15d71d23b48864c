namespace iHanoi.Api.Platform.Security;

/// <summary>What a browser may do on our pages: nothing that does not come from here.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Strict =
        "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; "
        + "form-action 'self'; frame-ancestors 'none'";

    // The API reference is a bundled script that writes styles; no citizen's page is below this path.
    private const string Reference =
        "default-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; "
        + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments(
            "/docs/api",
            StringComparison.OrdinalIgnoreCase
        )
            ? Reference
            : Strict;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "geolocation=(self), microphone=(self), camera=(self)";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";

        return next(context);
    }
}
