using System.Globalization;
using NetVips;

namespace iHanoi.Ingestion.Readers.Scans;

/// <summary>The picture of a page, grey and at the size that Tesseract reads best (letters 30 to 40 pixels high).</summary>
internal static class PagePictures
{
    private const double Points = 72;
    private const double Dots = 300;
    private const double MostPixelsOfPage = 40_000_000;

    // A4 at 300 dots an inch is 3,508 high: a phone's photo of it is shrunk to that, a small one is drawn larger.
    private const double LongSide = 3_508;
    private const double SmallestLongSide = 1_800;
    private const double MostEnlarged = 2.5;
    private const int PreviewWidth = 900;

    public static bool IsPicture(FileContent file) =>
        file.StartsWith([0x89, (byte)'P', (byte)'N', (byte)'G'])
        || file.StartsWith([0xFF, 0xD8, 0xFF])
        || file.StartsWith("GIF8"u8)
        || file.StartsWith("II*\0"u8)
        || file.StartsWith("MM\0*"u8)
        || (
            file.StartsWith("RIFF"u8)
            && file.Bytes.AsSpan(0, Math.Min(12, file.Bytes.Length)).EndsWith("WEBP"u8)
        );

    /// <summary>A page of a PDF, drawn by poppler. Null: it could not be drawn in time.</summary>
    public static async Task<GreyPage?> OfPdfAsync(
        FileContent file,
        PageLines page,
        TimeSpan atMost,
        CancellationToken cancellationToken
    )
    {
        var number = page.Number.ToString(CultureInfo.InvariantCulture);
        var dots = DotsFor(page).ToString("0", CultureInfo.InvariantCulture);
        var map = await ToolRun.RunAsync(
            "pdftoppm",
            ["-r", dots, "-gray", "-f", number, "-l", number, "-"],
            file.Bytes,
            atMost,
            cancellationToken
        );

        return map is null ? null : GreyPage.FromPgm(map);
    }

    /// <summary>How many pages a picture has, and the pixels of the largest, told by their headers alone.</summary>
    public static (int Pages, long Pixels) Measure(byte[] picture, int mostPages)
    {
        using var first = Image.NewFromBuffer(picture);
        var pages = PagesOf(first);
        var pixels = Pixels(first);

        for (var page = 2; page <= Math.Min(pages, mostPages); page++)
        {
            using var image = Page(picture, page);
            pixels = Math.Max(pixels, Pixels(image));
        }

        return (pages, pixels);
    }

    // The frames of an animation are one picture that moves.
    private static int PagesOf(Image image) =>
        image.Contains("n-pages") && !image.Contains("delay") && !image.Contains("loop")
            ? Convert.ToInt32(image.Get("n-pages"), CultureInfo.InvariantCulture)
            : 1;

    private static long Pixels(Image image) => (long)image.Width * image.Height;

    private static Image Page(byte[] picture, int page) =>
        page > 1
            ? Image.NewFromBuffer(picture, kwargs: new VOption { { "page", page - 1 } })
            : Image.NewFromBuffer(picture);

    /// <summary>A page of a picture, upright by what the camera noted. Null: its pixels are broken.</summary>
    public static GreyPage? OfPicture(byte[] picture, int page)
    {
        try
        {
            using var image = Page(picture, page);
            using var upright = image.Autorot();
            using var opaque = upright.HasAlpha()
                ? upright.Flatten(background: [255.0])
                : upright.Copy();
            using var grey = opaque.Colourspace(Enums.Interpretation.Bw);
            using var sized = grey.Resize(ScaleOf(grey));
            using var bytes = sized.Cast(Enums.BandFormat.Uchar);
            return new GreyPage(bytes.Width, bytes.Height, bytes.WriteToMemory<byte>());
        }
        catch (VipsException)
        {
            return null;
        }
    }

    public static byte[] Preview(GreyPage page)
    {
        using var image = Image.NewFromMemory(
            page.Pixels,
            page.Width,
            page.Height,
            1,
            Enums.BandFormat.Uchar
        );
        using var small = image.Resize(Math.Min(1, PreviewWidth / (double)page.Width));
        return small.JpegsaveBuffer(q: 60);
    }

    private static double DotsFor(PageLines page)
    {
        var inches = Math.Max(1, page.Width / Points * (page.Height / Points));
        return Math.Clamp(Math.Sqrt(MostPixelsOfPage / inches), 36, Dots);
    }

    private static double ScaleOf(Image image)
    {
        var side = (double)Math.Max(image.Width, image.Height);

        return side > LongSide * 1.3 ? LongSide / side
            : side < SmallestLongSide ? Math.Min(MostEnlarged, LongSide / side)
            : 1;
    }
}
