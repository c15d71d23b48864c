namespace iHanoi.Ingestion.Readers.Scans;

/// <summary>A straight stroke: where it lies, and from where to where it runs, in pixels.</summary>
internal readonly record struct Stroke(int At, int From, int To);

/// <summary>
/// The lines that rule a page into a table. Tesseract takes the frame around a short word for a letter and loses the
/// word, and reads a table now by rows, now by columns: so the lines are taken off the page and tell what stands in
/// which cell.
/// </summary>
internal sealed class Ruling
{
    // Parts of a page's side. No stroke of a letter is as long; no line is as thick.
    private const int ShortestAcross = 12;
    private const int ShortestDown = 60;
    private const int Thickest = 200;
    private const int Near = 150;

    // Lines one over the other, and side by side: two rows, two columns.
    private const int FewestLines = 3;
    private const int MostStrokes = 50_000;
    private const byte Paper = 255;

    private readonly int _near;

    private Ruling(IReadOnlyList<Stroke> across, IReadOnlyList<Stroke> down, GreyPage page)
    {
        (Across, Down) = (across, down);
        _near = Math.Max(2, page.Height / Near);
    }

    public IReadOnlyList<Stroke> Across { get; }

    public IReadOnlyList<Stroke> Down { get; }

    /// <summary>Null: nothing on the page is ruled as a table.</summary>
    public static Ruling? Of(GreyPage page)
    {
        var turned = Turned(page);
        Stroke[] across = [.. Strokes(page, page.Width / ShortestAcross, page.Height / Thickest)];
        var lines = across.ToLookup(stroke => stroke.At);

        // A letter's long stroke meets no line.
        Stroke[] down =
        [
            .. Strokes(turned, page.Height / ShortestDown, page.Width / Thickest)
                .Where(stroke => Meets(stroke, lines)),
        ];
        var ruling = new Ruling(across, down, page);

        return ruling.Places(across) < FewestLines || ruling.Places(down) < FewestLines
            ? null
            : ruling;
    }

    public bool IsNear(int one, int other) => Math.Abs(one - other) <= _near;

    public GreyPage Without(GreyPage page)
    {
        var pixels = (byte[])page.Pixels.Clone();

        foreach (var stroke in Across)
        {
            for (
                var y = Math.Max(0, stroke.At - 1);
                y <= Math.Min(page.Height - 1, stroke.At + 1);
                y++
            )
            {
                pixels.AsSpan((y * page.Width) + stroke.From, stroke.To - stroke.From).Fill(Paper);
            }
        }

        foreach (var stroke in Down)
        {
            var left = Math.Max(0, stroke.At - 1);
            var width = Math.Min(page.Width - 1, stroke.At + 1) - left + 1;

            for (var y = stroke.From; y < stroke.To; y++)
            {
                pixels.AsSpan((y * page.Width) + left, width).Fill(Paper);
            }
        }

        return page with
        {
            Pixels = pixels,
        };
    }

    private int Places(Stroke[] strokes)
    {
        var (places, last) = (0, int.MinValue / 2);

        foreach (var stroke in strokes.OrderBy(stroke => stroke.At))
        {
            places += IsNear(stroke.At, last) ? 0 : 1;
            last = stroke.At;
        }

        return places;
    }

    private static bool Meets(Stroke down, ILookup<int, Stroke> lines)
    {
        for (var y = down.From; y < down.To; y++)
        {
            if (lines[y].Any(line => line.From <= down.At && down.At < line.To))
            {
                return true;
            }
        }

        return false;
    }

    // Runs of ink along each row, thin enough to be lines.
    private static IEnumerable<Stroke> Strokes(GreyPage page, int shortest, int thickest)
    {
        var left = MostStrokes;

        for (var y = 0; y < page.Height; y++)
        {
            for (var x = 0; x < page.Width; x++)
            {
                var from = x;

                for (; x < page.Width && page.IsInk(x, y); x++) { }

                var stroke = new Stroke(y, from, x);

                if (x - from >= shortest && IsThin(page, stroke, thickest) && left-- > 0)
                {
                    yield return stroke;
                }
            }
        }
    }

    // A line that crosses makes one place thick.
    private static bool IsThin(GreyPage page, Stroke stroke, int thickest)
    {
        var quarter = (stroke.To - stroke.From) / 4;
        var thin = 0;

        for (var part = 1; part <= 3; part++)
        {
            thin += Thickness(page, stroke.From + (part * quarter), stroke.At) <= thickest ? 1 : 0;
        }

        return thin >= 2;
    }

    private static int Thickness(GreyPage page, int x, int y)
    {
        var (top, bottom) = (y, y);

        for (; top > 0 && page.IsInk(x, top - 1); top--) { }

        for (; bottom < page.Height - 1 && page.IsInk(x, bottom + 1); bottom++) { }

        return bottom - top + 1;
    }

    // Columns become rows, so that both are looked through in the order of memory.
    private static GreyPage Turned(GreyPage page)
    {
        var pixels = new byte[page.Pixels.Length];

        for (var y = 0; y < page.Height; y++)
        {
            for (var x = 0; x < page.Width; x++)
            {
                pixels[(x * page.Height) + y] = page.Pixels[(y * page.Width) + x];
            }
        }

        return new GreyPage(page.Height, page.Width, pixels);
    }
}
