using System.Text;

namespace iHanoi.Ingestion.Readers.Scans;

/// <summary>Reads the words of a straight page with Tesseract, as a child process. See ADR 0010.</summary>
internal static class Tesseract
{
    private const string Tool = "tesseract";

    // Pages of columns and tables with the reading order found by itself. Dots per inch are not named either: by its
    // own estimate Tesseract keeps cells of a table that it loses when it is told 300.
    private const string Layout = "3";

    public static bool IsInstalled => ToolRun.IsInstalled(Tool);

    /// <summary>Null: it failed or took too long.</summary>
    public static async Task<PageWords?> ReadAsync(
        GreyPage page,
        string languages,
        TimeSpan atMost,
        CancellationToken cancellationToken
    )
    {
        var ruling = Ruling.Of(page);
        var table = await ToolRun.RunAsync(
            Tool,
            ["stdin", "stdout", "-l", languages, "--psm", Layout, "tsv"],
            (ruling?.Without(page) ?? page).ToPgm(),
            atMost,
            cancellationToken
        );

        return table is null ? null : TesseractWords.Of(Encoding.UTF8.GetString(table), ruling);
    }
}
