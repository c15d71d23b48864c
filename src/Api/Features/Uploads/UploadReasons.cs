using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Text;

namespace iHanoi.Api.Features.Uploads;

/// <summary>Why a file came to nothing, in words: its reader or the product had a reason.</summary>
internal static class UploadReasons
{
    public static string Of(string code, Language language) =>
        SkipReasonTable.Table.Find(code) is { } skipped
            ? SkipReasonTable.Table.Label(skipped, language)
        : FileFailures.Table.Find(code) is { } failed ? FileFailures.Table.Label(failed, language)
        : code;
}
