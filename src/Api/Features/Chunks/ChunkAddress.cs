using System.Globalization;
using iHanoi.Civic.Knowledge.Publishing;

namespace iHanoi.Api.Features.Chunks;

internal static class ChunkAddress
{
    public static string Of(VersionKey version, int part = 1) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"/kb/chunks/{Escape(version.DocumentId)}?version={version.Number}&part={part}"
        );

    public static string Split(VersionKey version, int ordinal, int part) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"/kb/chunk/split?id={Uri.EscapeDataString(version.DocumentId)}&version={version.Number}&ordinal={ordinal}&part={part}"
        );

    public static string Picture(Guid original, int page) =>
        string.Create(CultureInfo.InvariantCulture, $"/kb/originals/{original}/pages/{page}");

    private static string Escape(string documentId) =>
        string.Join('/', documentId.Split('/').Select(Uri.EscapeDataString));
}
