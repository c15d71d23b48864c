namespace iHanoi.Api.Features.Publishing;

internal static class PublishingRoutes
{
    public static void MapPublishing(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapKnowledgePages();
        ShowReview.Map(pages);
        Review.Map(pages);
        CompareVersions.Map(pages);
        RunGate.Map(pages);
        RollBack.Map(pages);
        AddCheckQuestion.Map(pages);

        var api = routes.MapKnowledgeApi();
        ShowReview.MapApi(api);
        Review.MapApi(api);
        CompareVersions.MapApi(api);
        RunGate.MapApi(api);
        RollBack.MapApi(api);
        AddCheckQuestion.MapApi(api);
        ShowRecord.MapApi(api);
    }
}
