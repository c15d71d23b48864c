using System.Text.Json;
using System.Text.RegularExpressions;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Platform;

namespace iHanoi.Assistant.Plugins.Procedures;

/// <summary>
/// What an answer must look like: "mấy tháng" wants a number of months, "mẫu nào" a form's name, "nghị định nào"
/// a law's number, "ai" an office. A line of that shape answers better than one that only shares words.
/// </summary>
internal sealed partial class AnswerShape(CueBook cues, ProductFolders folders)
{
    private const string Prefix = "shape.";

    private readonly Lazy<Dictionary<string, Regex[]>> _lines = new(() =>
        (
            JsonSerializer.Deserialize(
                File.ReadAllText(Path.Combine(folders.Prompts, "embedded", "shapes.json")),
                PromptJson.Default.DictionaryStringStringArray
            ) ?? []
        ).ToDictionary(
            shape => Prefix + shape.Key,
            shape => shape.Value.Select(Compile).ToArray(),
            StringComparer.Ordinal
        )
    );

    /// <summary>Patterns (on folded text) of which a line should show one; empty when any will do.</summary>
    /// <remarks>What has a section of its own ("nơi thực hiện", "hồ sơ") is not sought in other lines.</remarks>
    public IReadOnlyList<Regex> Of(CuedText question, IReadOnlyList<Aspect> aspects) =>
        [
            .. Units(question),
            .. _lines
                .Value.Where(shape => !IsSection(shape.Key, aspects))
                .Where(shape => cues.Has(shape.Key, question))
                .SelectMany(shape => shape.Value),
        ];

    private static bool IsSection(string shape, IReadOnlyList<Aspect> aspects) =>
        shape switch
        {
            Prefix + "office" => aspects.Contains(Aspect.Where),
            Prefix + "paper" => aspects.Contains(Aspect.Papers) || aspects.Contains(Aspect.Result),
            _ => false,
        };

    // The unit counted is the word behind "mấy": its number stands before it in the answer.
    private static IEnumerable<Regex> Units(CuedText question) =>
        Counted()
            .Matches(question.Padded)
            .Select(match => match.Groups["unit"].Value)
            .Select(unit =>
                Compile(
                    unit is "phan"
                        ? @"\b\d+\b"
                        : $@"\b(?:\d+|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)\)? (?:{Vietnamese(unit)})\b"
                )
            );

    private static string Vietnamese(string unit) =>
        unit switch
        {
            "hom" or "bua" or "day" or "days" => "ngay",
            "tieng" or "hour" or "hours" => "gio",
            "week" or "weeks" => "tuan",
            "month" or "months" => "thang",
            "year" or "years" => "nam",
            "witnesses" or "people" => "nguoi",
            "trieu" or "nghin" or "tien" => "trieu|nghin|dong|000 dong",
            "minute" or "minutes" => "phut",
            "times" => "lan",
            "copies" => "ban",
            _ => Regex.Escape(unit),
        };

    [GeneratedRegex(
        @" (?:may|bao nhieu|nhieu|bn|how many)(?: working)? (?<unit>ngay|hom|bua|thang|tuan|nam|gio|tieng|phut|lan|nguoi|ban|tuoi|phuong|xa|ga|muc|buoc|met|trang|con|suat|dong|trieu|nghin|tien|phan|chi nhanh|don vi|benh vien|phong kham|days?|weeks?|months?|years?|hours?|minutes?|times|copies|people|witnesses)(?= )",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Counted();

    private static Regex Compile(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));
}
