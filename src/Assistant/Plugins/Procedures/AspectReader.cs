using iHanoi.Assistant.Prompts;

namespace iHanoi.Assistant.Plugins.Procedures;

/// <summary>Which aspects a question names, in the order it names them.</summary>
internal sealed class AspectReader(CueBook cues)
{
    private static readonly Aspect[] All = Enum.GetValues<Aspect>();

    public IReadOnlyList<Aspect> Read(CuedText question) =>
        [
            .. All.Select(aspect =>
                    (Aspect: aspect, At: cues.First($"aspect.{aspect.Code()}", question))
                )
                .Where(found => found.At >= 0)
                .OrderBy(found => found.At)
                .Select(found => found.Aspect),
        ];

    /// <summary>The question without the words that only name an aspect: what it is about.</summary>
    public IReadOnlyList<string> Topic(CuedText question)
    {
        var left = question.Padded;

        foreach (
            var phrase in All.SelectMany(aspect => cues.Of($"aspect.{aspect.Code()}"))
                .OrderByDescending(p => p.Length)
        )
        {
            left = left.Replace($" {phrase} ", " ", StringComparison.Ordinal);
        }

        return
        [
            .. left.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => !cues.Of("filler").Contains(word)),
        ];
    }
}
