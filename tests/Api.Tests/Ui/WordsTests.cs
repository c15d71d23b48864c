using System.Text.RegularExpressions;
using System.Xml.Linq;
using iHanoi.Testing;

namespace iHanoi.Api.Tests.Ui;

/// <summary>Every word a page asks for exists, in both languages, with the same places to fill in.</summary>
public sealed partial class WordsTests
{
    private static readonly string Api = Path.Combine(Repository.Root, "src", "Api");

    public static TheoryData<string> Neutral =>
        [
            .. Directory
                .GetFiles(Api, "*.resx", SearchOption.AllDirectories)
                .Where(path =>
                    !path.EndsWith(".en.resx", StringComparison.Ordinal)
                    && !path.Contains("/obj/", StringComparison.Ordinal)
                )
                .Select(path => Path.GetRelativePath(Api, path)),
        ];

    [Theory]
    [MemberData(nameof(Neutral))]
    public void Vietnamese_and_English_hold_the_same_keys_and_places(string file)
    {
        var vi = Read(Path.Combine(Api, file));
        var en = Read(
            Path.Combine(Api, file.Replace(".resx", ".en.resx", StringComparison.Ordinal))
        );

        vi.Keys.Except(en.Keys).ShouldBeEmpty();
        en.Keys.Except(vi.Keys).ShouldBeEmpty();
        vi.Where(pair => Places(pair.Value) != Places(en[pair.Key]))
            .Select(pair => pair.Key)
            .ShouldBeEmpty();
        vi.Concat(en).Where(pair => string.IsNullOrWhiteSpace(pair.Value)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_key_a_page_names_exists()
    {
        var missing = new List<string>();

        foreach (var page in Directory.GetFiles(Api, "*.razor", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(page);
            var own = Injected().Match(text + Imports(page)) is { Success: true } match
                ? Read(
                    Directory.GetFiles(
                        Api,
                        match.Groups[1].Value + ".resx",
                        SearchOption.AllDirectories
                    )[0]
                )
                : [];
            var shared = Read(Path.Combine(Api, "Ui", "Texts.resx"));

            missing.AddRange(
                OwnKey()
                    .Matches(text)
                    .Select(m => m.Groups[1].Value)
                    .Where(k => !own.ContainsKey(k))
                    .Select(k => $"{page}: W {k}")
            );
            missing.AddRange(
                SharedKey()
                    .Matches(text)
                    .Select(m => m.Groups[1].Value)
                    .Where(k => !shared.ContainsKey(k))
                    .Select(k => $"{page}: T {k}")
            );
        }

        missing.ShouldBeEmpty();
    }

    // A folder may inject its words once for all its pages.
    private static string Imports(string page)
    {
        var imports = Path.Combine(Path.GetDirectoryName(page)!, "_Imports.razor");

        return File.Exists(imports) ? File.ReadAllText(imports) : "";
    }

    private static Dictionary<string, string> Read(string path) =>
        XDocument
            .Load(path)
            .Descendants("data")
            .ToDictionary(
                data => data.Attribute("name")!.Value,
                data => data.Element("value")!.Value
            );

    private static string Places(string text) =>
        string.Join(
            ",",
            Place().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)
        );

    [GeneratedRegex(@"IStringLocalizer<(?:[\w.]+\.)?(\w+)> W")]
    private static partial Regex Injected();

    [GeneratedRegex("""\bW\["([\w-]+)"[\],]""")]
    private static partial Regex OwnKey();

    [GeneratedRegex("""\bT\["([\w-]+)"[\],]""")]
    private static partial Regex SharedKey();

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Place();
}
