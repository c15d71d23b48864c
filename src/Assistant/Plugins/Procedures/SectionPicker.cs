using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Plugins.Procedures;

/// <summary>What the sections of the aspects asked about say, which aspects have none, and cases to choose from.</summary>
internal sealed record SectionReading(
    IReadOnlyList<(string Kind, DocumentLine Line)> Said,
    IReadOnlyList<Aspect> Missing,
    IReadOnlyList<string> Cases
);

/// <summary>Sections by aspect: a procedure's by their fixed headings, a guide's by the words of its own.</summary>
internal sealed class SectionPicker(PaperCases cases, CueBook cues)
{
    private const int LongList = 12;
    private const double Telling = 9;

    public SectionReading Read(
        DocumentFacts facts,
        IReadOnlyList<DocumentLine> lines,
        IReadOnlyList<RankedLine> ranked,
        CuedText question,
        IReadOnlyList<Aspect> aspects
    )
    {
        var said = new List<(string, DocumentLine)>();
        var missing = new List<Aspect>();
        IReadOnlyList<string> choices = [];

        foreach (var aspect in aspects)
        {
            var section = facts.Kind is "procedure" ? Of(lines, aspect) : ByWords(lines, aspect);

            if (aspect is Aspect.Papers)
            {
                section = OrdinaryFirst(section);
            }

            if (section.Count is 0 && facts.Kind is "procedure")
            {
                missing.Add(aspect);
            }

            var read =
                aspect is Aspect.Papers && facts.Kind is "procedure"
                    ? cases.Read(section, facts.Title, question)
                    : null;
            choices = read?.Choices ?? choices;
            said.AddRange(
                (read?.Said.Take(LongList) ?? Shorten(section, ranked, aspect)).Select(line =>
                    (aspect.Code(), line)
                )
            );
        }

        return new SectionReading(said, missing, choices);
    }

    public static IReadOnlyList<DocumentLine> Of(
        IReadOnlyList<DocumentLine> lines,
        Aspect aspect
    ) => [.. lines.Where(line => line.Heading == aspect.Heading())];

    // The portal's own advice to its staff, printed among the papers.
    public static bool IsRemark(DocumentLine line) =>
        line.Case is { } said && VietnameseText.Fold(said) is "luu y";

    private List<DocumentLine> ByWords(IReadOnlyList<DocumentLine> lines, Aspect aspect) =>
        [
            .. lines.Where(line =>
                line.Heading.Length > 0
                && cues.Has($"heading.{aspect.Code()}", CuedText.Of(line.Heading))
            ),
        ];

    // The portal prints papers in no order: what everybody brings comes before what a rare case adds.
    private IReadOnlyList<DocumentLine> OrdinaryFirst(IReadOnlyList<DocumentLine> papers) =>
        [.. papers.GroupBy(line => line.Case).SelectMany(group => group.OrderBy(IsConditional))];

    private bool IsConditional(DocumentLine line)
    {
        // "Giấy chứng sinh; trường hợp không có thì …" is for everybody: its condition comes after.
        var first = CuedText.Of(line.Said.Split(';')[0]);

        return cues.Has("condition", first);
    }

    // A long list (papers, steps) is cut to what the question points at, then to its beginning.
    private static IEnumerable<DocumentLine> Shorten(
        IReadOnlyList<DocumentLine> section,
        IReadOnlyList<RankedLine> ranked,
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
}
