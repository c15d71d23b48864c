using iHanoi.Api.Platform.Security;

namespace iHanoi.Api.Features.Uploads;

internal static class UploadRoutes
{
    public static void MapUploads(this IEndpointRouteBuilder routes)
    {
        var pages = routes
            .MapGroup("/kb")
            .ExcludeFromDescription()
            .RequireAuthorization(Policies.Admin);
        AddDocuments.Map(pages);
        ShowUploads.Map(pages);
        ShowBatch.Map(pages);
        ChangeBatch.Map(pages);

        var api = routes
            .MapGroup("/api/knowledge")
            .WithTags("Knowledge")
            .RequireAuthorization(Policies.Admin);
        AddDocuments.MapApi(api);
        ShowUploads.MapApi(api);
        ShowBatch.MapApi(api);
        ChangeBatch.MapApi(api);
    }
}
