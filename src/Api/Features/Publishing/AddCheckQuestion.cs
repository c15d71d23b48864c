using System.Security.Claims;
using iHanoi.Api.Features.Knowledge;
using iHanoi.Api.Platform.Security;
using iHanoi.Civic.Knowledge.Publishing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace iHanoi.Api.Features.Publishing;

public sealed record CheckQuestionPost(string? Id, string? Text)
{
    private const int Shortest = 5;
    private const int Longest = 300;

    internal CheckQuestion? Question =>
        Id is { } id && Text?.Trim() is { } text && Fits(text) ? new CheckQuestion(text, id) : null;

    /// <summary>A word is no question, and a story is not one either.</summary>
    internal static bool Fits(string text) => text.Length is >= Shortest and <= Longest;
}

/// <summary>One more question that the publishing gate asks from now on.</summary>
internal static class AddCheckQuestion
{
    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapPost("/checks", PostAsync).RequireFormToken();

    // JSON only: no form of another site can send it.
    public static void MapApi(IEndpointRouteBuilder api)
    {
        api.MapGet("/checks", ListAsync);
        api.MapPut("/checks", PutAsync);
    }

    private static async Task<Results<RedirectHttpResult, BadRequest>> PostAsync(
        [FromForm] CheckQuestionPost post,
        ClaimsPrincipal user,
        ICheckQuestions questions,
        CancellationToken cancellationToken
    )
    {
        if (post.Question is not { } question)
        {
            return TypedResults.BadRequest();
        }

        await questions.AddAsync(question, user.AsCurator(), cancellationToken);

        return TypedResults.LocalRedirect($"{DocumentAddress.Of(question.DocumentId)}#checks");
    }

    private static async Task<Ok<IReadOnlyList<CheckQuestion>>> ListAsync(
        ICheckQuestions questions,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await questions.ListAsync(cancellationToken));

    private static async Task<Results<NoContent, ProblemHttpResult, BadRequest>> PutAsync(
        CheckQuestionPost post,
        ClaimsPrincipal user,
        ICheckQuestions questions,
        CancellationToken cancellationToken
    ) =>
        post.Question is not { } question ? TypedResults.BadRequest()
        : await questions.AddAsync(question, user.AsCurator(), cancellationToken)
            ? TypedResults.NoContent()
        : Refusals.Problem(PublishingRefusal.AlreadySo);
}
