namespace iHanoi.Api.Features.Uploads;

/// <summary>What one upload may hold. The product reads no larger file, wherever it comes from.</summary>
internal static class UploadLimits
{
    public const int MostFiles = 200;
    public const int LargestFileMegabytes = 50;
    public const int LargestUploadMegabytes = 500;
    public const int LongestName = 200;

    private const long Megabyte = 1024 * 1024;

    public const long LargestFile = LargestFileMegabytes * Megabyte;
    public const long LargestUpload = LargestUploadMegabytes * Megabyte;
}
