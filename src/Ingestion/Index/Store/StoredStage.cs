using iHanoi.Civic.Knowledge.Publishing;

namespace iHanoi.Ingestion.Index.Store;

/// <summary>
/// Where a version stands, as stored. "Released" was published at some time: whether readers see it is said by the
/// document's pointer and state.
/// </summary>
internal static class StoredStage
{
    public const string Draft = "draft";
    public const string Reviewed = "reviewed";
    public const string Returned = "returned";
    public const string Released = "released";

    public static VersionStage Of(string stage, bool isCurrent, string documentState) =>
        stage switch
        {
            Draft => VersionStage.Draft,
            Reviewed => VersionStage.Reviewed,
            Returned => VersionStage.Returned,
            _ when !isCurrent => VersionStage.Replaced,
            _ when documentState is StoredState.Published => VersionStage.Published,
            _ => VersionStage.Withdrawn,
        };
}
