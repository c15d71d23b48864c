namespace iHanoi.Ingestion.Readers.Scans;

/// <summary>
/// Turns a page that lay askew on the glass. Text lines that run level make rows of ink and rows of none: the angle
/// whose row sums differ most from row to row is the right one. A slant of two degrees costs Tesseract a third of its
/// letters; straightened, none.
/// </summary>
internal static class Deskewing
{
    private const double Widest = 8;
    private const double WorthTurning = 0.15;
    private const int LookAt = 800;

    public static GreyPage Straighten(GreyPage page)
    {
        var angle = AngleOf(page);
        return Math.Abs(angle) < WorthTurning ? page : Turned(page, angle);
    }

    /// <summary>Degrees that the lines climb to the right; 0 when the page is level.</summary>
    public static double AngleOf(GreyPage page)
    {
        var ink = InkOf(page);
        var best = 0.0;

        for (var step = 1.0; step >= 0.125; step /= 2)
        {
            var reach = step is 1.0 ? Widest : step;
            var middle = best;
            var candidates = Steps(middle - reach, middle + reach, step);
            best = candidates.MaxBy(angle => Sharpness(ink, page, angle));
        }

        return best;
    }

    private static IEnumerable<double> Steps(double from, double to, double step)
    {
        for (var at = from; at <= to + 0.001; at += step)
        {
            yield return at;
        }
    }

    // Some thousand points of ink tell the angle as well as all of them.
    private static List<(double X, double Y)> InkOf(GreyPage page)
    {
        var step = Math.Max(1, Math.Max(page.Width, page.Height) / LookAt);
        var ink = new List<(double, double)>();

        for (var y = 0; y < page.Height; y += step)
        {
            for (var x = 0; x < page.Width; x += step)
            {
                if (page.IsInk(x, y))
                {
                    ink.Add((x / (double)step, y / (double)step));
                }
            }
        }

        return ink;
    }

    private static double Sharpness(List<(double X, double Y)> ink, GreyPage page, double angle)
    {
        var slope = Math.Tan(angle * Math.PI / 180);
        var rows = new int[(3 * LookAt) + 2];
        var above = (int)(LookAt * Math.Abs(slope)) + 1;

        foreach (var (x, y) in ink)
        {
            var row = (int)Math.Round(y + (x * slope)) + above;
            rows[Math.Clamp(row, 0, rows.Length - 1)]++;
        }

        double sum = 0;

        for (var i = 1; i < rows.Length; i++)
        {
            double jump = rows[i] - rows[i - 1];
            sum += jump * jump;
        }

        // A hair in favour of level, so that an empty page is not turned.
        return sum * (1 - (0.0001 * Math.Abs(angle)));
    }

    private static GreyPage Turned(GreyPage page, double angle)
    {
        var (sin, cos) = Math.SinCos(angle * Math.PI / 180);
        var (middleX, middleY) = (page.Width / 2.0, page.Height / 2.0);
        var turned = new byte[page.Pixels.Length];

        for (var y = 0; y < page.Height; y++)
        {
            for (var x = 0; x < page.Width; x++)
            {
                var (dx, dy) = (x - middleX, y - middleY);
                turned[(y * page.Width) + x] = At(
                    page,
                    middleX + (dx * cos) + (dy * sin),
                    middleY - (dx * sin) + (dy * cos)
                );
            }
        }

        return page with
        {
            Pixels = turned,
        };
    }

    private static byte At(GreyPage page, double x, double y)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));

        if (left < 0 || top < 0 || left + 1 >= page.Width || top + 1 >= page.Height)
        {
            return byte.MaxValue;
        }

        var (right, down) = (x - left, y - top);
        var at = (top * page.Width) + left;
        var upper = (page.Pixels[at] * (1 - right)) + (page.Pixels[at + 1] * right);
        var lower =
            (page.Pixels[at + page.Width] * (1 - right))
            + (page.Pixels[at + page.Width + 1] * right);

        return (byte)((upper * (1 - down)) + (lower * down));
    }
}
