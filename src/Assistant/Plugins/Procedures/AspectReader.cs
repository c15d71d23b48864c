using System.Text.RegularExpressions;
using iHanoi.Assistant.Prompts;

namespace iHanoi.Assistant.Plugins.Procedures;

/// <summary>Which aspects a question names, in the order it names them.</summary>
internal sealed partial class AspectReader(CueBook cues)
{
    private static readonly Aspect[] All = Enum.GetValues<Aspect>();

    public IReadOnlyList<Aspect> Read(CuedText question)
    {
        var named = Named(question).ToList();

        // "Nộp online vẫn 35k?" names a channel, and asks for money.
        if (!named.Contains(Aspect.Fee) && Money().IsMatch(question.Padded))
        {
            named.Add(Aspect.Fee);
        }

        // "Được cấp giấy gì" asks what one gets, not what one brings.
        if (Outcome().IsMatch(question.Padded))
        {
            named.RemoveAll(aspect => aspect is Aspect.Papers or Aspect.Result);
            named.Insert(0, Aspect.Result);
        }

        // "Làm 3 tháng mới có?" names no aspect, but its unit does.
        return named.Count > 0 ? named
            : Duration().IsMatch(question.Padded) ? [Aspect.Time]
            : [];
    }

    // "Bao giờ thì xong" holds "bao giờ xong": particles stand anywhere.
    private IReadOnlyList<Aspect> Named(CuedText question)
    {
        var plain = question.Without(cues.Of("particle"));

        return
        [
            .. All.Select(aspect => $"aspect.{aspect.Code()}")
                .Select(
                    (cue, at) =>
                        (
                            All[at],
                            cues.First(cue, question) is >= 0 and var found
                                ? found
                                : cues.First(cue, plain)
                        )
                )
                .Select(found => (Aspect: found.Item1, At: found.Item2))
                .Where(found => found.At >= 0)
                .OrderBy(found => found.At)
                .Select(found => found.Aspect),
        ];
    }

    /// <summary>The question without the words that only name an aspect: what it is about.</summary>
    public IReadOnlyList<string> Topic(CuedText question)
    {
        var left = question.Padded;
        var filler = cues.Of("filler");
        var phrases = All.SelectMany(aspect => cues.Of($"aspect.{aspect.Code()}"))
            .Concat(filler.Where(phrase => phrase.Contains(' ', StringComparison.Ordinal)))
            .OrderByDescending(phrase => phrase.Length);

        foreach (var phrase in phrases)
        {
            left = left.Replace($" {phrase} ", " ", StringComparison.Ordinal);
        }

        return
        [
            .. left.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => !filler.Contains(word)),
        ];
    }

    [GeneratedRegex(
        @" \d[\d ]*(?:k|nghin|ngan|trieu|dong|vnd|nghin dong) | (?:ton|mat|het|thu|tinh|nop|dong|tra|giam) (?:bao nhieu|nhieu|nhiu|bn|xu nao|dong nao)(?! (?:ngay|thang|tuan|gio|lau|ban|giay|hom)) | (?:gia|phi) (?:bn|bao nhieu|nhieu|nhiu|the nao) | bao nhieu (?:mot|1|moi) ",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Money();

    [GeneratedRegex(
        @" (?:ket qua|cap|nhan|nhan ve|duoc|tra|giao)(?: \w+){0,4} (?:la )?(?:to )?giay(?: to)? gi | what (?:document|certificate|paper)s? (?:do|does|will|would|can)(?: \w+){1,4} (?:get|receive|hand|give|issue) ",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Outcome();

    [GeneratedRegex(
        @" \d+ (?:ngay|tuan|thang|days?|weeks?|months?) ",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Duration();
}
