using iHanoi.Api.Platform.Security;

namespace iHanoi.Api.Features.Publishing;

internal static class PublishingRoutes
{
    public static void MapPublishing(this IEndpointRouteBuilder routes)
    {
        var pages = routes
            .MapGroup("/kb")
            .ExcludeFromDescription()
            .RequireAuthorization(Policies.Admin);
        ShowReview.Map(pages);
        Review.Map(pages);
        CompareVersions.Map(pages);
        RunGate.Map(pages);
        RollBack.Map(pages);
        AddCheckQuestion.Map(pages);

        var api = routes
            .MapGroup("/api/knowledge")
            .WithTags("Knowledge")
            .RequireAuthorization(Policies.Admin);
        ShowReview.MapApi(api);
        Review.MapApi(api);
        CompareVersions.MapApi(api);
        RunGate.MapApi(api);
        RollBack.MapApi(api);
        AddCheckQuestion.MapApi(api);
        ShowRecord.MapApi(api);
    }
}
