using System.Globalization;
using System.Text.Json.Serialization;
using iHanoi.Civic.Knowledge;

namespace iHanoi.Ingestion.Readers;

/// <summary>
/// The facts between two "---" lines: the part of YAML the knowledge base writes (scalars, quoted or not,
/// and lists of them). Anything else in there is left alone.
/// </summary>
internal sealed class FrontMatter
{
    public Dictionary<string, List<string>> Values { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The facts and the text after them; null when the text does not begin with facts.</summary>
    public static (FrontMatter? Facts, string Body) Split(string text)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
        {
            return (null, text);
        }

        var end = text.IndexOf("\n---\n", 3, StringComparison.Ordinal);
        return end < 0 ? (null, text) : (Parse(text[4..(end + 1)]), text[(end + 5)..]);
    }

    public string? Text(string key) =>
        Values.TryGetValue(key, out var values) && values is [var value, ..] ? value : null;

    public IReadOnlyList<string> List(string key) =>
        Values.TryGetValue(key, out var values) ? values : [];

    public DateOnly? Day(string key) =>
        DateOnly.TryParseExact(
            Text(key),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    [JsonIgnore]
    public Validity Validity =>
        new(Day("issued"), Day("effective"), Day("expires"), Day("reviewed"))
        {
            ReviewDue = Day("reviewDue"),
            ReplacedBy = Text("replacedBy"),
        };

    private static FrontMatter Parse(string block)
    {
        var facts = new FrontMatter();
        List<string>? open = null;

        foreach (var line in block.Split('\n'))
        {
            if (line.TrimStart().StartsWith("- ", StringComparison.Ordinal))
            {
                open?.Add(Unquote(line.TrimStart()[2..]));
            }
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                open = ListOf(line[(colon + 1)..].Trim());
                facts.Values[line[..colon].Trim()] = open;
            }
        }

        return facts;
    }

    private static List<string> ListOf(string raw) =>
        raw switch
        {
            "" or "null" or "~" => [],
            ['[', .. var inside, ']'] => [.. Items(inside)],
            _ => [Unquote(raw)],
        };

    private static IEnumerable<string> Items(string inside)
    {
        var start = 0;
        var quoted = false;

        for (var i = 0; i <= inside.Length; i++)
        {
            if (i < inside.Length && inside[i] is '"')
            {
                quoted = !quoted;
            }
            else if (i == inside.Length || (inside[i] is ',' && !quoted))
            {
                if (Unquote(inside[start..i]) is { Length: > 0 } item)
                {
                    yield return item;
                }

                start = i + 1;
            }
        }
    }

    private static string Unquote(string raw) =>
        raw.Trim() switch
        {
            ['"', .. var text, '"'] => text.Replace("\\\"", "\"", StringComparison.Ordinal),
            ['\'', .. var text, '\''] => text.Replace("''", "'", StringComparison.Ordinal),
            var text => text,
        };
}
