using iHanoi.Civic.Knowledge.Publishing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace iHanoi.Api.Features.Publishing;

/// <summary>A refused act, for programs as ProblemDetails and for people as a word in the next address.</summary>
internal static class Refusals
{
    public static ProblemHttpResult Problem(PublishingRefusal refusal)
    {
        var row = PublishingRefusals.Table.Of(refusal);

        return TypedResults.Problem(
            new ProblemDetails
            {
                Status = refusal switch
                {
                    PublishingRefusal.NotFound => StatusCodes.Status404NotFound,
                    PublishingRefusal.ReasonMissing => StatusCodes.Status400BadRequest,
                    PublishingRefusal.Preparing => StatusCodes.Status503ServiceUnavailable,
                    _ => StatusCodes.Status409Conflict,
                },
                Type = $"urn:ihanoi:problem:{row.Code}",
                Title = row.Vi,
                Detail = row.Vi,
                Extensions = { ["detailEn"] = row.En },
            }
        );
    }

    public static string On(string address, PublishingRefusal refusal) =>
        $"{address}?refused={PublishingRefusals.Table.Code(refusal)}";
}
