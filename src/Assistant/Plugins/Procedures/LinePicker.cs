using iHanoi.Assistant.Prompts;

namespace iHanoi.Assistant.Plugins.Procedures;

/// <summary>
/// The lines of a document that speak to a question: words they share, rarer ones counting more, pairs in a
/// row counting again. English questions look through a small bridge of words.
/// </summary>
internal sealed class LinePicker(CueBook cues)
{
    private static readonly HashSet<string> Silent = ["Nguồn", "Căn cứ pháp lý"];

    public IReadOnlyList<(DocumentLine Line, double Score)> Rank(
        CuedText question,
        IReadOnlyList<DocumentLine> lines,
        bool english
    )
    {
        var words = Words(question, english);
        var open = lines
            .Where(line => !Silent.Contains(line.Heading))
            .Select(line =>
                (Line: line, Text: CuedText.Of($"{line.Heading} {line.Case} {line.Said}"))
            )
            .ToList();
        var weights = words.ToDictionary(
            word => word,
            word =>
                Math.Log((open.Count + 1.0) / (1 + open.Count(entry => entry.Text.Find(word) >= 0)))
        );

        return
        [
            .. open.Select(entry => (entry.Line, Score: Score(entry.Text, words, weights)))
                .Where(scored => scored.Score > 0)
                .OrderByDescending(scored => scored.Score),
        ];
    }

    // A pair in a row says more than its two words apart.
    private static double Score(
        CuedText line,
        IReadOnlyList<string> words,
        Dictionary<string, double> weights
    )
    {
        var score = words.Where(word => line.Find(word) >= 0).Sum(word => weights[word]);
        score += words
            .Zip(words.Skip(1))
            .Where(pair => line.Find($"{pair.First} {pair.Second}") >= 0)
            .Sum(pair => weights[pair.First] + weights[pair.Second]);

        // A long line holds many words by chance.
        return score / Math.Sqrt(1 + (line.Padded.Length / 200.0));
    }

    private IReadOnlyList<string> Words(CuedText question, bool english)
    {
        var asked = question.Words.Where(word => !cues.Of("filler").Contains(word)).ToList();

        if (english)
        {
            asked.AddRange(
                cues.Names("bridge.")
                    .Where(name => question.Find(name["bridge.".Length..]) >= 0)
                    .SelectMany(cues.Of)
            );
        }

        return [.. asked.Distinct()];
    }
}
