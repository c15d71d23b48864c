using iHanoi.Civic.Knowledge;

namespace iHanoi.Api.Features.Scans;

/// <summary>Where the pages of scans are found.</summary>
internal static class ScanAddress
{
    public const string List = "/kb/scans";

    public static string Picture(ScanPageKey page) => $"{List}/{page.Scan}/{page.Number}.jpg";

    public static string Settle(ScanPageKey page) => $"{List}/{page.Scan}/{page.Number}";

    public static string LeaveOut(ScanPageKey page) =>
        $"{List}/{page.Scan}/{page.Number}/leave-out";
}
