using iHanoi.Api.Ui;
using iHanoi.Api.Ui.Components;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace iHanoi.Api.Platform;

/// <summary>
/// A failure leaves as a page for people and as ProblemDetails for programs: a stable type, and a detail
/// in both languages.
/// </summary>
internal static class ErrorAnswers
{
    private static readonly int[] Known = [400, 401, 403, 404, 408, 409, 413, 415, 429, 500, 503];

    /// <summary>The status that a text stands for: a stranger one is told as a failure of ours.</summary>
    public static int CodeOf(int status) => Known.Contains(status) ? status : 500;

    public static void Customize(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        var code = CodeOf(problem.Status ?? context.HttpContext.Response.StatusCode);

        if (problem.Type?.StartsWith("urn:ihanoi:", StringComparison.Ordinal) is not true)
        {
            problem.Type = $"urn:ihanoi:problem:{code}";
        }

        problem.Title ??= Texts.In($"Error{code}Title", "vi");
        problem.Detail ??= Texts.In($"Error{code}Text", "vi");
        problem.Extensions.TryAdd("detailEn", Texts.In($"Error{code}Text", "en"));
    }

    public static async Task WriteAsync(StatusCodeContext context)
    {
        var http = context.HttpContext;

        if (WantsPage(http.Request))
        {
            await Page.Of<ErrorPage>(http.Response.StatusCode, http.Response.StatusCode)
                .ExecuteAsync(http);
            return;
        }

        var writer = http.RequestServices.GetRequiredService<IProblemDetailsService>();
        await writer.TryWriteAsync(
            new ProblemDetailsContext
            {
                HttpContext = http,
                ProblemDetails = new ProblemDetails { Status = http.Response.StatusCode },
            }
        );
    }

    /// <summary>A known refusal with its own stable type, e.g. "report-not-filed".</summary>
    public static ProblemDetails Problem(int status, string type, string textKey) =>
        new()
        {
            Status = status,
            Type = $"urn:ihanoi:problem:{type}",
            Title = Texts.In(textKey, "vi"),
            Detail = Texts.In(textKey, "vi"),
            Extensions = { ["detailEn"] = Texts.In(textKey, "en") },
        };

    public static bool WantsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
}

/// <summary>The last net: logged once by the host, answered without a word of its innards.</summary>
internal sealed class UnexpectedFailure : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        var status = exception is BadHttpRequestException bad ? bad.StatusCode : 500;
        httpContext.Response.StatusCode = status;

        if (!ErrorAnswers.WantsPage(httpContext.Request))
        {
            return false;
        }

        await Page.Of<ErrorPage>(status, status).ExecuteAsync(httpContext);
        return true;
    }
}
