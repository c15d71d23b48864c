namespace iHanoi.Api.Features.Uploads;

internal static class UploadRoutes
{
    public static void MapUploads(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapKnowledgePages();
        AddDocuments.Map(pages);
        ShowUploads.Map(pages);
        ShowBatch.Map(pages);
        ChangeBatch.Map(pages);

        var api = routes.MapKnowledgeApi();
        AddDocuments.MapApi(api);
        ShowUploads.MapApi(api);
        ShowBatch.MapApi(api);
        ChangeBatch.MapApi(api);
    }
}
