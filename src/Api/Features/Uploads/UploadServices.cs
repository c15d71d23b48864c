using iHanoi.Api.Jobs;
using iHanoi.Api.Platform;

namespace iHanoi.Api.Features.Uploads;

internal static class UploadServices
{
    public static IServiceCollection AddUploads(this IServiceCollection services) =>
        services
            .AddSingleton<ContentFolder>()
            .AddScoped<UploadBook>()
            .AddKeyedScoped<IJobWork, ReadUpload>(ReadUpload.Kind);
}
