using System.Globalization;
using iHanoi.Civic.Knowledge.Curating;
using iHanoi.Ingestion.Readers.Scans;

namespace iHanoi.Ingestion.Curating;

/// <summary>Pages of a PDF, drawn by poppler in a process of its own that is killed when it takes too long.</summary>
internal sealed class DrawnPages : IPagePictures
{
    private const string LongSide = "1200";
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(20);

    public async Task<byte[]?> DrawAsync(string path, int page, CancellationToken cancellationToken)
    {
        if (page < 1 || !File.Exists(path))
        {
            return null;
        }

        var bytes = await File.ReadAllBytesAsync(path, cancellationToken);

        if (!bytes.AsSpan().StartsWith("%PDF"u8))
        {
            return null;
        }

        var number = page.ToString(CultureInfo.InvariantCulture);
        var picture = await ToolRun.RunAsync(
            "pdftoppm",
            ["-jpeg", "-scale-to", LongSide, "-f", number, "-l", number, "-"],
            bytes,
            AtMost,
            cancellationToken
        );
        return picture is { Length: > 0 } ? picture : null;
    }
}
