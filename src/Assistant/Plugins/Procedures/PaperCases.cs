using System.Text.RegularExpressions;
using iHanoi.Assistant.Prompts;

namespace iHanoi.Assistant.Plugins.Procedures;

/// <summary>
/// What is said of papers that differ by case: what every case needs, the case a question names, and the cases
/// to choose from when it names none.
/// </summary>
internal sealed record CaseReading(IReadOnlyList<DocumentLine> Said, IReadOnlyList<string> Choices);

/// <summary>Reads the "### case" parts of a section: which are cases, and which one is meant.</summary>
internal sealed partial class PaperCases(CueBook cues)
{
    private const int MostCommon = 6;
    private const int MostForms = 2;
    private const int MostCases = 3;
    private const int SameForm = 5;
    private const double ClearlyAhead = 1.3;

    /// <summary>Null: the section does not differ by case.</summary>
    public CaseReading? Read(IReadOnlyList<DocumentLine> section, string title, CuedText question)
    {
        var parts = section
            .GroupBy(line => line.Case)
            .Select(part => (Name: part.Key, Lines: part.ToList()))
            .ToList();
        var cases = parts.Where(part => IsCase(part.Name)).ToList();

        if (cases.Count < 2)
        {
            return null;
        }

        var common = parts
            .Where(part => !IsCase(part.Name) && !IsRemark(part.Name))
            .SelectMany(part => part.Lines)
            .Take(MostCommon)
            .ToList();

        if (Meant([.. cases.Select(part => part.Name)], title, question) is { } meant)
        {
            return new CaseReading(
                [.. cases.Single(part => part.Name == meant).Lines, .. common],
                []
            );
        }

        var shown = common.Count > 0 ? common : Taste(cases);

        return new CaseReading(
            [.. shown.Take(MostCommon)],
            [.. cases.Select(part => Plain(part.Name))]
        );
    }

    // Nothing is common but the forms; beside them, the first paper of the first cases under their names.
    private List<DocumentLine> Taste(IReadOnlyList<(string Name, List<DocumentLine> Lines)> cases)
    {
        var forms = cases
            .SelectMany(part => part.Lines)
            .Where(IsForm)
            .DistinctBy(line => string.Join(' ', CuedText.Of(line.Said).Words.Take(SameForm)))
            .Take(MostForms);
        var firsts = cases
            .Select(part => (part.Name, Line: part.Lines.Find(line => !IsForm(line))))
            .Where(part => part.Line is not null)
            .Take(MostCases)
            .Select(part => Under(Plain(part.Name), part.Line!));

        return [.. forms, .. firsts];
    }

    private bool IsForm(DocumentLine line) =>
        CuedText.Of(line.Said) is var text
        && cues.Of("form.begin")
            .Any(begin => text.Padded.StartsWith($" {begin} ", StringComparison.Ordinal));

    // A name with a number in it would have to be held by the quote.
    private static DocumentLine Under(string name, DocumentLine line) =>
        name.Any(char.IsDigit) ? line : line with { Said = $"{name}: {line.Said}" };

    private bool IsCase(string name) =>
        name.Length > 0 && !cues.Has("case.common", CuedText.Of(Plain(name)));

    private static bool IsRemark(string name) => CuedText.Of(name).Padded is " luu y ";

    // Words that only one or few of the cases bear tell them apart; those of the title tell nothing.
    private string? Meant(IReadOnlyList<string> cases, string title, CuedText question)
    {
        var asked = question.Words.ToHashSet();
        var words = cases.Select(name => CuedText.Of(name).Words.Distinct().ToList()).ToList();
        var known = CuedText.Of(title).Words.Concat(cues.Of("filler")).ToHashSet();
        var scored = cases
            .Select(
                (name, at) =>
                    (
                        Name: name,
                        Score: words[at]
                            .Where(word => asked.Contains(word) && !known.Contains(word))
                            .Sum(word =>
                                Math.Log(
                                    (cases.Count + 1.0) / words.Count(other => other.Contains(word))
                                )
                            )
                    )
            )
            .OrderByDescending(found => found.Score)
            .ToList();

        return scored[0].Score > 0 && scored[0].Score >= ClearlyAhead * scored[1].Score
            ? scored[0].Name
            : null;
    }

    private static string Plain(string name) =>
        Lead().Replace(Tail().Replace(name, ""), "").Trim(' ', ':', ';', ',');

    // "(1.2) ", "a) ", "Trường hợp 3: "
    [GeneratedRegex(
        @"^(?:\(?[\da-zđ]{1,3}(?:\.\d+)*[).]\s*)+|^Trường hợp \d+:\s*",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Lead();

    [GeneratedRegex(
        @",?\s*(?:thì )?(?:hồ sơ|thành phần hồ sơ)\s*(?:bao gồm|gồm có|gồm|còn có)?(?:\s*các giấy tờ sau.*)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Tail();
}
