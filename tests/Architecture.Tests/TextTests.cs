using System.Text.RegularExpressions;
using System.Xml.Linq;
using iHanoi.Civic.Text;

namespace iHanoi.Architecture.Tests;

/// <summary>What people read: both languages, every status labelled, every decision explained.</summary>
public sealed partial class TextTests
{
    private static readonly string[] Headings =
    [
        "Context",
        "Options",
        "Decision",
        "Consequences",
        "What would change our mind",
    ];

    public static TheoryData<string> WordFiles =>
        [
            .. House
                .In("src", ".resx")
                .Where(path => !path.EndsWith(".en.resx", StringComparison.Ordinal)),
        ];

    public static TheoryData<string> Decisions =>
        [.. House.In("docs/adr", ".md").Where(IsDecision)];

    [Theory]
    [MemberData(nameof(WordFiles))]
    public void Every_word_has_both_languages(string path)
    {
        var vi = Words(path);
        var en = Words(path.Replace(".resx", ".en.resx", StringComparison.Ordinal));

        vi.Keys.Except(en.Keys).ShouldBeEmpty("in Vietnamese only");
        en.Keys.Except(vi.Keys).ShouldBeEmpty("in English only");
        vi.Concat(en).Where(word => string.IsNullOrWhiteSpace(word.Value)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(WordFiles))]
    public void Both_languages_fill_the_same_gaps(string path)
    {
        var en = Words(path.Replace(".resx", ".en.resx", StringComparison.Ordinal));

        Words(path)
            .Where(vi => !Gaps(vi.Value).SetEquals(Gaps(en[vi.Key])))
            .Select(vi => vi.Key)
            .ShouldBeEmpty();
    }

    // A key without a word would be shown to people as it is.
    [Fact]
    public void Every_word_a_page_asks_for_exists()
    {
        var shared = Words("src/Api/Ui/Texts.resx").Keys.ToHashSet(StringComparer.Ordinal);

        var missing =
            from path in House.In("src/Api", ".razor").Concat(House.In("src/Api", ".cs"))
            from Match asked in Asked().Matches(House.Read(path))
            let key = asked.Groups["key"].Value
            let words = asked.Groups["own"].Success ? OwnWords(path) : shared
            where !words.Contains(key)
            select $"{path}: {key}";

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Every_status_has_a_label_in_both_languages()
    {
        var tables =
            from room in Room.All
            from type in room.Assembly.GetTypes()
            from field in type.GetFields()
            where field.IsStatic && field.FieldType.IsGenericType
            where field.FieldType.GetGenericTypeDefinition() == typeof(StatusTable<>)
            select (field.DeclaringType!.Name, Table: field.GetValue(null)!);

        var found = tables.ToList();
        found.Count.ShouldBeGreaterThanOrEqualTo(7);

        foreach (var (name, table) in found)
        {
            Labels(table).ShouldAllBe(label => label.Trim().Length > 0, name);
        }
    }

    [Theory]
    [MemberData(nameof(Decisions))]
    public void A_decision_says_why_and_what_would_change_it(string path)
    {
        var text = House.Read(path);

        Headings
            .Where(heading => !text.Contains($"**{heading}.**", StringComparison.Ordinal))
            .ShouldBeEmpty();
        text.Split('\n').Length.ShouldBeLessThan(90, "a decision is one page");
    }

    [Fact]
    public void Decisions_are_numbered_once() =>
        House
            .In("docs/adr", ".md")
            .Where(IsDecision)
            .GroupBy(path => Path.GetFileName(path)[..4])
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ShouldBeEmpty();

    private static bool IsDecision(string path) => char.IsAsciiDigit(Path.GetFileName(path)[0]);

    private static Dictionary<string, string> Words(string path) =>
        XDocument
            .Load(Path.Combine(House.Root, path))
            .Descendants("data")
            .ToDictionary(
                word => word.Attribute("name")!.Value,
                word => word.Element("value")!.Value,
                StringComparer.Ordinal
            );

    private static HashSet<string> Gaps(string text) =>
        [.. Gap().Matches(text).Select(match => match.Groups[1].Value)];

    // A slice keeps its words beside its pages.
    private static HashSet<string> OwnWords(string path) =>
        [
            .. Directory
                .GetFiles(Path.Combine(House.Root, Path.GetDirectoryName(path)!), "*Texts.resx")
                .SelectMany(file => Words(Path.GetRelativePath(House.Root, file)).Keys),
        ];

    private static IEnumerable<string> Labels(object table)
    {
        var rows = (System.Collections.IEnumerable)
            table.GetType().GetProperty(nameof(StatusTable<Tone>.Rows))!.GetValue(table)!;

        foreach (var row in rows)
        {
            yield return (string)row.GetType().GetProperty("Vi")!.GetValue(row)!;
            yield return (string)row.GetType().GetProperty("En")!.GetValue(row)!;
            yield return (string)row.GetType().GetProperty("Code")!.GetValue(row)!;
        }
    }

    [GeneratedRegex(
        @"(?<![\w.])(?:T\[|Texts\.Both\(|Texts\.In\(|(?<own>W\[))""(?<key>[\w-]+)""",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Asked();

    [GeneratedRegex(@"\{(\d+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Gap();
}
