using iHanoi.Api.Platform.Security;

namespace iHanoi.Api.Features.Quality;

/// <summary>How good the machine's suggestions are: measured in training, and by what people decided since.</summary>
internal static class QualityRoutes
{
    public static void MapQuality(this IEndpointRouteBuilder routes)
    {
        var pages = routes
            .MapGroup("/quality")
            .ExcludeFromDescription()
            .RequireAuthorization(Policies.Official);
        ShowQuality.Map(pages);
    }
}
