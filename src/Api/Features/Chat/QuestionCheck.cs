using iHanoi.Api.Platform;
using iHanoi.Civic.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace iHanoi.Api.Features.Chat;

/// <summary>What a message must be before anything is stored or asked.</summary>
internal static class QuestionCheck
{
    public const int LongestMessage = 2_000;

    public const string Empty = "message-empty";
    public const string TooLong = "message-too-long";
    public const string NoConversation = "conversation-not-found";

    /// <summary>As counted and as asked: NFC, one kind of line end, no white space around it.</summary>
    public static string Clean(string? message) =>
        VietnameseText
            .Normalise(message ?? "")
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Trim();

    /// <summary>Null when the message may be asked; else the reason, which is also the problem's type.</summary>
    public static string? Reason(string cleaned) =>
        cleaned.Length switch
        {
            0 => Empty,
            > LongestMessage => TooLong,
            _ => null,
        };

    public static ProblemHttpResult Problem(string reason) =>
        TypedResults.Problem(
            new ProblemDetails
            {
                Status =
                    reason is NoConversation
                        ? StatusCodes.Status404NotFound
                        : StatusCodes.Status400BadRequest,
                Type = $"urn:ihanoi:problem:{reason}",
                Title = ChatTexts.In($"Problem-{reason}", "vi"),
                Detail = ChatTexts.In($"Problem-{reason}", "vi"),
                Extensions = { ["detailEn"] = ChatTexts.In($"Problem-{reason}", "en") },
            }
        );
}
