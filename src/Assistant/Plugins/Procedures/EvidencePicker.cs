using System.Text.RegularExpressions;
using iHanoi.Assistant.Answering;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Knowledge;

namespace iHanoi.Assistant.Plugins.Procedures;

/// <summary>
/// From a document and a question to statements and the chunks they stand in: the sections of the aspects
/// asked about, then the lines elsewhere that answer the same question, else the lines that share most with it.
/// </summary>
internal sealed partial class EvidencePicker(
    LinePicker picker,
    SectionPicker sections,
    CueBook cues,
    GuardPatterns guard
)
{
    private const int BestLines = 3;
    private const int MostPointed = 2;

    // A pointed line without the form of an answer must be far better than the section.
    private const double Telling = 9;
    private const double Ahead = 1.3;

    // One with it must not be far behind the best of its kind.
    private const double NearBest = 0.6;

    public Picked Pick(
        IReadOnlyList<Passage> passages,
        CuedText question,
        IReadOnlyList<Aspect> aspects,
        bool english,
        bool mustAnswer
    )
    {
        var facts = passages[0].Document;
        var lines = Harmless(DocumentText.Lines(passages), facts.Kind);
        var ranked = picker.Rank(
            question,
            lines,
            facts.Kind is "procedure" ? aspects : [],
            english
        );
        var read = sections.Read(facts, lines, ranked, question, aspects);
        var said = read.Said.ToList();

        // Where no section answers by its heading, a line must at least have the form asked for.
        if (
            mustAnswer
            && (facts.Kind is not "procedure" || said.Count is 0)
            && picker.AsksForForm(question)
            && !ranked.Any(r => r.Answers || cues.Has("open", CuedText.Of(r.Line.Said)))
        )
        {
            return Picked.Of(facts, [], []);
        }

        if (said.Count is 0)
        {
            said.AddRange(Best(facts, lines, ranked, english).Select(line => ("text", line)));
        }
        else
        {
            Point(said, ranked, english);
        }

        return Picked.Of(
            facts,
            [.. said.DistinctBy(point => (point.Line.Said, point.Line.Case))],
            read.Missing
        ) with
        {
            Cases = read.Cases,
        };
    }

    public static Picked Overview(IReadOnlyList<Passage> passages)
    {
        var lines = DocumentText.Lines(passages);
        Aspect[] shown = [Aspect.Where, Aspect.Time, Aspect.Fee, Aspect.Papers];
        var said = shown
            .SelectMany(aspect =>
                SectionPicker
                    .Of(lines, aspect)
                    .Where(line => !SectionPicker.IsRemark(line))
                    .Take(aspect is Aspect.Papers ? 4 : 2)
                    .Select(line => (aspect.Code(), line))
            )
            .ToList();

        return Picked.Of(passages[0].Document, said, []);
    }

    // "Khai tử trong vòng bao nhiêu ngày?" is answered by a step, not by the section on time.
    private static void Point(
        List<(string Kind, DocumentLine Line)> said,
        IReadOnlyList<RankedLine> ranked,
        bool english
    )
    {
        var section = ranked
            .Where(r => said.Exists(point => point.Line == r.Line))
            .Select(r => r.Score)
            .DefaultIfEmpty()
            .Max();
        var known = NumberText
            .In(string.Join(' ', said.Select(point => point.Line.Said)))
            .ToHashSet();
        var pointed = Pointed(ranked, section, english)
            .Where(r => !said.Exists(point => point.Line == r.Line) && IsNew(r.Line, known))
            .Take(MostPointed)
            .ToList();

        foreach (var line in pointed.Where(r => r.Score > section).Reverse())
        {
            said.Insert(0, ("text", line.Line));
        }

        said.AddRange(pointed.Where(r => r.Score <= section).Select(r => ("more", r.Line)));
    }

    private static IEnumerable<RankedLine> Pointed(
        IReadOnlyList<RankedLine> ranked,
        double section,
        bool english
    )
    {
        var open = ranked.Where(r => r.Line.Heading != DocumentText.EnglishHeading).ToList();
        var answers = open.Where(r => r.Answers).ToList();

        return answers.Count > 0
            ? answers.Where(r => r.Score >= NearBest * answers[0].Score)
            : open.Take(1).Where(r => !english && r.Score >= Telling && r.Score >= Ahead * section);
    }

    // The same days again, said under another heading, tell nothing new.
    private static bool IsNew(DocumentLine line, HashSet<string> known) =>
        NumberText.In(line.Said) is var numbers
        && (numbers.Count is 0 || numbers.Any(number => !known.Contains(number)));

    // An uploaded text may give orders; its other lines are still worth quoting.
    private IReadOnlyList<DocumentLine> Harmless(IReadOnlyList<DocumentLine> lines, string kind) =>
        kind is "document" ? [.. lines.SelectMany(Harmless)] : lines;

    // What stands before "<!-- … -->" or another order in the same line is kept.
    private IEnumerable<DocumentLine> Harmless(DocumentLine line) =>
        guard.IsOrder(line.Said)
            ? Piece()
                .Split(line.Said)
                .Select(piece => piece.Trim())
                .Where(piece => piece.Length > 0 && !guard.IsOrder(piece))
                .Select(piece => line with { Said = piece })
            : [line];

    [GeneratedRegex(@"(?<=[.!?…;])\s+|(?=<!--)|(?<=-->)", RegexOptions.CultureInvariant)]
    private static partial Regex Piece();

    private static IEnumerable<DocumentLine> Best(
        DocumentFacts facts,
        IReadOnlyList<DocumentLine> lines,
        IReadOnlyList<RankedLine> ranked,
        bool english
    )
    {
        var translated = lines.Where(line => line.Heading == DocumentText.EnglishHeading).ToList();
        var open = ranked.Where(r => r.Line.Heading != DocumentText.EnglishHeading).ToList();

        if (english && translated.Count > 0)
        {
            return translated.Take(4).Concat(open.Take(1).Select(r => r.Line));
        }

        var floor = open.Count > 0 ? open[0].Score * 0.55 : 0;
        var best = open.Where(r => r.Score >= floor).Take(BestLines).Select(r => r.Line).ToList();

        return best.Count > 0 || facts.Kind is "procedure"
            ? best
            : lines.Where(line => line.Heading != DocumentText.EnglishHeading).Take(2);
    }
}
