using iHanoi.Civic.Knowledge.Sources;
using iHanoi.Civic.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace iHanoi.Api.Features.Sources;

/// <summary>A refused act, for programs as ProblemDetails and for people as a word in the next address.</summary>
internal static class SourceProblems
{
    public static ProblemHttpResult Of(SourceRefusal refusal) =>
        Of(
            SourceRefusals.Table.Of(refusal),
            refusal is SourceRefusal.NotFound
                ? StatusCodes.Status404NotFound
                : StatusCodes.Status409Conflict
        );

    public static ProblemHttpResult Of(SourceTrouble trouble) =>
        Of(SourceTroubles.Table.Of(trouble), StatusCodes.Status422UnprocessableEntity);

    public static string On(string address, SourceRefusal refusal) =>
        $"{address}?refused={SourceRefusals.Table.Code(refusal)}";

    private static ProblemHttpResult Of<T>(StatusRow<T> row, int status)
        where T : struct, Enum =>
        TypedResults.Problem(
            new ProblemDetails
            {
                Status = status,
                Type = $"urn:ihanoi:problem:{row.Code}",
                Title = row.Vi,
                Detail = row.Vi,
                Extensions = { ["detailEn"] = row.En },
            }
        );
}
