using iHanoi.Ingestion.Readers.Scans;

namespace iHanoi.Ingestion.Readers.Isolation;

/// <summary>
/// What a file may take before its reader counts as hanging: a base, and more for each page that may be a picture or for
/// each megabyte of the rest, up to a bound. It is told from the bytes alone: whoever opens the file may hang already.
/// </summary>
internal static class ReadingDeadline
{
    // A scanned page at its smallest (black and white, 300 dpi); an archive holds files that are no smaller by much.
    private const int BytesOfPage = 15 * 1024;
    private const double Megabyte = 1024 * 1024;

    public static TimeSpan For(FileContent file, ReadingOptions options)
    {
        var more = HoldsPictures(file)
            ? (double)Math.Min(Pages(file), options.MostScannedPages) * options.SecondsPerPage
            : file.Bytes.Length / Megabyte * options.SecondsPerMegabyte;

        return TimeSpan.FromSeconds(
            Math.Min(options.SecondsPerFile + more, options.MostSecondsPerFile)
        );
    }

    private static bool HoldsPictures(FileContent file) =>
        ScannedFile.MayBe(file.Path) || file.Extension is ".zip";

    // A file that says how many pages it has is believed up to the bound; one that packs its list away is weighed.
    private static int Pages(FileContent file) =>
        file.StartsWith("%PDF-"u8) && PagesNamed(file.Bytes) is > 0 and var named
            ? named
            : 1 + file.Bytes.Length / BytesOfPage;

    // "/Type /Page", not "/Pages" or "/PageLabels".
    private static int PagesNamed(ReadOnlySpan<byte> rest)
    {
        var pages = 0;

        while (rest.IndexOf("/Page"u8) is >= 0 and var at)
        {
            rest = rest[(at + "/Page"u8.Length)..];
            pages += rest is [var next, ..] && char.IsAsciiLetterOrDigit((char)next) ? 0 : 1;
        }

        return pages;
    }
}
