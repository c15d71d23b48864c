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
        Stroke[] across =
        [
            .. Strokes(page, Way.Across(page), page.Width / ShortestAcross, page.Height / Thickest),
        ];
        var lines = across.ToLookup(stroke => stroke.At);

        // A letter's long stroke meets no line.
        Stroke[] down =
        [
            .. Strokes(page, Way.Down(page), page.Height / ShortestDown, page.Width / Thickest)
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

    // Runs of ink along each row, or down each column, thin enough to be lines.
    private static IEnumerable<Stroke> Strokes(GreyPage page, Way way, int shortest, int thickest)
    {
        var left = MostStrokes;

        for (var line = 0; line < way.Lines; line++)
        {
            for (var at = 0; at < way.Length; at++)
            {
                var from = at;

                for (; at < way.Length && way.IsInk(page, line, at); at++) { }

                var stroke = new Stroke(line, from, at);

                if (at - from >= shortest && IsThin(page, way, stroke, thickest) && left-- > 0)
                {
                    yield return stroke;
                }
            }
        }
    }

    // A line that crosses makes one place thick.
    private static bool IsThin(GreyPage page, Way way, Stroke stroke, int thickest)
    {
        var quarter = (stroke.To - stroke.From) / 4;
        var thin = 0;

        for (var part = 1; part <= 3; part++)
        {
            var at = stroke.From + (part * quarter);
            thin += Thickness(page, way, stroke.At, at) <= thickest ? 1 : 0;
        }

        return thin >= 2;
    }

    private static int Thickness(GreyPage page, Way way, int line, int at)
    {
        var (first, last) = (line, line);

        for (; first > 0 && way.IsInk(page, first - 1, at); first--) { }

        for (; last < way.Lines - 1 && way.IsInk(page, last + 1, at); last++) { }

        return last - first + 1;
    }

    /// <summary>A page looked through row by row, or column by column, without a copy of its pixels.</summary>
    private readonly record struct Way(int Lines, int Length, bool IsDown)
    {
        public static Way Across(GreyPage page) => new(page.Height, page.Width, IsDown: false);

        public static Way Down(GreyPage page) => new(page.Width, page.Height, IsDown: true);

        public bool IsInk(GreyPage page, int line, int at) =>
            IsDown ? page.IsInk(line, at) : page.IsInk(at, line);
    }
}
