namespace iHanoi.Api.Features.Uploads;

internal static class UploadAddress
{
    public const string All = "/kb/uploads";

    public static string Of(Guid batch) => $"{All}/{batch}";

    public static string Cancel(Guid batch) => $"{All}/{batch}/cancel";

    public static string Retry(Guid batch) => $"{All}/{batch}/retry";

    public static string OfApi(Guid batch) => $"/api/knowledge/uploads/{batch}";
}
