namespace iHanoi.Api.Features.Sources;

/// <summary>Where the web sources are found.</summary>
internal static class SourceAddress
{
    public const string List = "/kb/sources";

    public static string Of(Guid source) => $"{List}/{source}";

    public static string Visit(Guid source) => $"{Of(source)}/visit";

    public static string Pace(Guid source) => $"{Of(source)}/pace";

    public static string Pause(Guid source) => $"{Of(source)}/pause";

    public static string Resume(Guid source) => $"{Of(source)}/resume";

    public static string Remove(Guid source) => $"{Of(source)}/remove";

    public static string OfApi(Guid source) => $"/api/knowledge/sources/{source}";
}
