using iHanoi.Api.Platform;
using iHanoi.Civic.City;
using iHanoi.Civic.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace iHanoi.Api.Features.Knowledge;

/// <summary>Whose ward a document is, in words; and what is said to who names a ward there is not.</summary>
internal static class DocumentWards
{
    public static string Show(CityNames names, IReadOnlyList<string> wards) =>
        wards is []
            ? WardTexts.In("WholeCity", RequestLanguage.Current.Code())
            : string.Join(", ", wards.Select(ward => names.Of(new WardCode(ward))));

    /// <summary>Null: there is such a ward, or none was named.</summary>
    public static string? Refusal(CityNames names, IEnumerable<string> wards) =>
        names.Unknown(wards) is { } unknown
            ? WardTexts.In("Unknown", RequestLanguage.Current.Code(), unknown)
            : null;

    /// <summary>The same for programs.</summary>
    public static ProblemHttpResult? Problem(CityNames names, IEnumerable<string> wards)
    {
        if (names.Unknown(wards) is not { } unknown)
        {
            return null;
        }

        var said = WardTexts.In("Unknown", Language.Vietnamese.Code(), unknown);

        return TypedResults.Problem(
            new ProblemDetails
            {
                Status = StatusCodes.Status400BadRequest,
                Type = "urn:ihanoi:problem:ward-unknown",
                Title = said,
                Detail = said,
                Extensions =
                {
                    ["detailEn"] = WardTexts.In("Unknown", Language.English.Code(), unknown),
                },
            }
        );
    }
}
