using System.Security.Cryptography;
using iHanoi.Civic.Knowledge;

namespace iHanoi.Ingestion.Readers.Scans;

/// <summary>A file with pages that hold no letters: all its pages, and what was read of those.</summary>
internal sealed record ScannedFile(
    string? Title,
    IReadOnlyList<PageLines> Pages,
    IReadOnlyList<ScannedPage> Scans
)
{
    /// <summary>SHA-256 of the file's bytes, lower-case hex: what it is known by.</summary>
    public string Hash { get; init; } = "";

    /// <summary>What may be relied on: pages with letters, and scanned ones that do not wait.</summary>
    public IReadOnlyList<DocumentSection> Sections()
    {
        var read = Scans
            .Where(scan => !scan.Waits)
            .ToDictionary(scan => scan.Number, scan => PagedText.Lines(scan.Text));

        return PagedText.Sections([
            .. Pages.Select(page =>
                page.Lines is null
                    ? page with
                    {
                        Lines = read.GetValueOrDefault(page.Number, []),
                    }
                    : page
            ),
        ]);
    }

    public IReadOnlyList<int> Waiting =>
        [.. Scans.Where(scan => scan.Waits).Select(scan => scan.Number)];

    /// <summary>Mean of the pages that were read from their pictures; null when there are none.</summary>
    public double? Confidence => Scans is [] ? null : Scans.Average(scan => scan.Confidence);

    /// <summary>A person has read the page: it says this.</summary>
    public ScannedFile Settled(int page, string text) =>
        this with
        {
            Scans =
            [
                .. Scans.Select(scan =>
                    scan.Number == page ? new ScannedPage(page, Confidence: 1, text) : scan
                ),
            ],
        };

    public static string HashOf(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));

    public static bool MayBe(string path) =>
        Path.GetExtension(path).ToLowerInvariant()
            is ".pdf"
                or ".png"
                or ".jpg"
                or ".jpeg"
                or ".tif"
                or ".tiff"
                or ".gif"
                or ".webp";
}
