using iHanoi.Assistant.Answering;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Plugins.Procedures;

/// <summary>
/// From a document and a question to statements and the chunks they stand in: the sections of the aspects
/// asked about, else the lines that share most with the question.
/// </summary>
internal sealed class EvidencePicker(
    LinePicker picker,
    AspectReader reader,
    CueBook cues,
    GuardPatterns guard
)
{
    private const int LongList = 12;
    private const int BestLines = 3;
    private const double Telling = 9;
    private const double Ahead = 1.3;

    // The portal's own advice to its staff, printed among the papers.
    private static bool IsRemark(DocumentLine line) =>
        line.Case is { } said && VietnameseText.Fold(said) is "luu y";

    public Picked Pick(
        IReadOnlyList<Passage> passages,
        CuedText question,
        IReadOnlyList<Aspect> aspects,
        bool english
    )
    {
        var lines = Harmless(DocumentText.Lines(passages), passages[0].Document.Kind);
        var ranked = picker.Rank(question, lines, english);
        var facts = passages[0].Document;
        var said = new List<(string Kind, DocumentLine Line)>();
        var missing = new List<Aspect>();

        foreach (var aspect in aspects)
        {
            var section = Section(facts.Kind, lines, aspect);

            if (section.Count is 0 && facts.Kind is "procedure")
            {
                missing.Add(aspect);
            }

            said.AddRange(Shorten(section, ranked, aspect).Select(line => (aspect.Code(), line)));
        }

        // A question with a point of its own ("ảnh cỡ nào?") is not answered by a whole section alone.
        if (
            said.Count > 0
            && ranked is [var top, ..]
            && top.Score >= Telling
            && top.Score >= Ahead * ScoreOf(ranked, said)
            && said.TrueForAll(s => s.Line != top.Line)
            && top.Line.Heading != DocumentText.EnglishHeading
        )
        {
            said.Insert(0, ("text", top.Line));
        }

        if (said.Count is 0)
        {
            said.AddRange(Best(facts, lines, ranked, english).Select(line => ("text", line)));
        }

        return Picked.Of(
            facts,
            [.. said.DistinctBy(point => (point.Line.Said, point.Line.Case))],
            missing
        );
    }

    private static double ScoreOf(
        IReadOnlyList<(DocumentLine Line, double Score)> ranked,
        List<(string Kind, DocumentLine Line)> said
    ) =>
        ranked
            .Where(scored => said.Exists(point => point.Line == scored.Line))
            .Select(scored => scored.Score)
            .DefaultIfEmpty()
            .Max();

    // An uploaded text may give orders; its other lines are still worth quoting.
    private IReadOnlyList<DocumentLine> Harmless(IReadOnlyList<DocumentLine> lines, string kind) =>
        kind is "document" ? [.. lines.Where(line => !guard.IsOrder(line.Said))] : lines;

    public static Picked Overview(IReadOnlyList<Passage> passages)
    {
        var lines = DocumentText.Lines(passages);
        Aspect[] shown = [Aspect.Where, Aspect.Time, Aspect.Fee, Aspect.Papers];
        var said = shown
            .SelectMany(aspect =>
                Section(lines, aspect)
                    .Where(line => !IsRemark(line))
                    .Take(aspect is Aspect.Papers ? 4 : 2)
                    .Select(line => (aspect.Code(), line))
            )
            .ToList();

        return Picked.Of(passages[0].Document, said, []);
    }

    public IReadOnlyList<Aspect> AspectsOf(CuedText question) => reader.Read(question);

    private static List<DocumentLine> Section(IReadOnlyList<DocumentLine> lines, Aspect aspect) =>
        [.. lines.Where(line => line.Heading == aspect.Heading())];

    // Only procedures share one set of headings; a guide's are read by their words.
    private List<DocumentLine> Section(
        string kind,
        IReadOnlyList<DocumentLine> lines,
        Aspect aspect
    ) =>
        kind is "procedure"
            ? Section(lines, aspect)
            :
            [
                .. lines.Where(line =>
                    line.Heading.Length > 0
                    && cues.Has($"heading.{aspect.Code()}", CuedText.Of(line.Heading))
                ),
            ];

    // A long list (papers, steps) is cut to what the question points at, then to its beginning.
    private static IEnumerable<DocumentLine> Shorten(
        List<DocumentLine> section,
        IReadOnlyList<(DocumentLine Line, double Score)> ranked,
        Aspect aspect
    )
    {
        if (
            section.Count <= LongList
            || aspect is not (Aspect.Papers or Aspect.Steps or Aspect.Law)
        )
        {
            return section.Take(LongList);
        }

        var pointed = ranked
            .Where(scored => scored.Score >= Telling && section.Contains(scored.Line))
            .Take(2)
            .Select(scored => scored.Line);

        return pointed.Union(section.Where(line => !IsRemark(line))).Union(section).Take(LongList);
    }

    private static IEnumerable<DocumentLine> Best(
        DocumentFacts facts,
        IReadOnlyList<DocumentLine> lines,
        IReadOnlyList<(DocumentLine Line, double Score)> ranked,
        bool english
    )
    {
        var translated = lines.Where(line => line.Heading == DocumentText.EnglishHeading).ToList();
        var open = ranked.Where(s => s.Line.Heading != DocumentText.EnglishHeading).ToList();

        if (english && translated.Count > 0)
        {
            return translated.Take(4).Concat(open.Take(1).Select(s => s.Line));
        }

        var floor = open.Count > 0 ? open[0].Score * 0.55 : 0;
        var best = open.Where(s => s.Score >= floor).Take(BestLines).Select(s => s.Line).ToList();

        return best.Count > 0 || facts.Kind is "procedure"
            ? best
            : lines.Where(line => line.Heading != DocumentText.EnglishHeading).Take(2);
    }
}
