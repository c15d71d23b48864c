using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;

namespace iHanoi.Ingestion.Readers.Pdfs;

/// <summary>
/// The letters of a page that a person sees. Invisible, white, tiny or far-off ones are the usual way to slip
/// instructions to a model into a PDF; only over a scanned picture is an invisible layer honest: it is its OCR.
/// </summary>
internal sealed class PdfLetters(PdfLayers layers)
{
    // Points.
    private const double Smallest = 2;
    private const double Margin = 2;
    private const double MostOfPage = 0.5;
    private const double Pale = 0.95;

    public IReadOnlyList<Letter> Seen(Page page)
    {
        var letters = page.Letters;
        var off = layers.Hidden(page);
        var pictured = new Lazy<bool>(() => IsPictured(page));
        var grounds = new Lazy<PdfRectangle[]>(() => [.. Grounds(page)]);

        return letters.Any(IsOdd)
            ? [.. letters.Where(letter => !IsOdd(letter) || IsHonest(letter))]
            : letters;

        bool IsOdd(Letter letter) =>
            off.Contains(letter)
            || IsInvisible(letter)
            || letter.PointSize < Smallest
            || IsOutside(letter, page)
            || IsPale(letter);

        bool IsHonest(Letter letter) =>
            !off.Contains(letter)
            && !IsOutside(letter, page)
            && (
                pictured.Value
                || (
                    !IsInvisible(letter)
                    && letter.PointSize >= Smallest
                    && Array.Exists(grounds.Value, ground => Contains(ground, Middle(letter)))
                )
            );
    }

    /// <summary>Pictures fill most of the page; a scanner may cut it into strips.</summary>
    public static bool IsPictured(Page page) =>
        page.GetImages().Sum(image => image.BoundingBox.Area)
        > page.Width * page.Height * MostOfPage;

    private static bool IsInvisible(Letter letter) =>
        letter.RenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip;

    private static bool IsOutside(Letter letter, Page page)
    {
        var middle = Middle(letter);

        return middle.X < -Margin
            || middle.Y < -Margin
            || middle.X > page.Width + Margin
            || middle.Y > page.Height + Margin;
    }

    private static bool IsPale(Letter letter) =>
        letter.RenderingMode is TextRenderingMode.Fill or TextRenderingMode.FillClip
        && IsPale(letter.FillColor);

    // A pattern has no colour of its own; it is a ground like any other.
    private static bool IsPale(IColor? color)
    {
        try
        {
            return color?.ToRGBValues() is var (r, g, b) && r >= Pale && g >= Pale && b >= Pale;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static IEnumerable<PdfRectangle> Grounds(Page page) =>
        page
            .Paths.Where(path => path.IsFilled && !IsPale(path.FillColor))
            .Select(path => path.GetBoundingRectangle())
            .OfType<PdfRectangle>()
            .Concat(page.GetImages().Select(image => image.BoundingBox));

    private static PdfPoint Middle(Letter letter) =>
        new(
            (letter.StartBaseLine.X + letter.EndBaseLine.X) / 2,
            (letter.StartBaseLine.Y + letter.EndBaseLine.Y) / 2
        );

    private static bool Contains(PdfRectangle ground, PdfPoint point) =>
        point.X >= ground.Left - Margin
        && point.X <= ground.Right + Margin
        && point.Y >= ground.Bottom - Margin
        && point.Y <= ground.Top + Margin;
}
