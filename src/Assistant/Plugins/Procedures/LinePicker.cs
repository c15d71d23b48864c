using System.Text.RegularExpressions;
using iHanoi.Assistant.Prompts;

namespace iHanoi.Assistant.Plugins.Procedures;

/// <summary>A line with how well it speaks to the question, and whether it has the form of an answer to it.</summary>
internal sealed record RankedLine(DocumentLine Line, double Score, bool Answers);

/// <summary>
/// The lines of a document that speak to a question: words they share, rarer ones counting more, pairs in a
/// row counting again, and lines that look like an answer before those that do not. English questions look
/// through their words in Vietnamese.
/// </summary>
internal sealed class LinePicker(CueBook cues, AnswerShape shape, EnglishWords translated)
{
    private const double Shaped = 1.5;

    private static readonly HashSet<string> Silent = ["Nguồn", "Căn cứ pháp lý"];

    public bool AsksForForm(CuedText question) => shape.Of(question, []).Count > 0;

    public IReadOnlyList<RankedLine> Rank(
        CuedText question,
        IReadOnlyList<DocumentLine> lines,
        IReadOnlyList<Aspect> aspects,
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

        var shapes = shape.Of(question, aspects);

        return
        [
            .. open.Select(entry => Judge(entry.Line, Score(entry.Text, words, weights), shapes))
                .Where(ranked => ranked.Score > 0)
                .OrderByDescending(ranked => ranked.Score),
        ];
    }

    private static RankedLine Judge(DocumentLine line, double shared, IReadOnlyList<Regex> shapes)
    {
        var said = CuedText.Of(line.Said).Padded;
        var answers = shapes.Count > 0 && shapes.Any(pattern => pattern.IsMatch(said));

        return new RankedLine(line, answers ? Shaped * (shared + 1) : shared, answers);
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
            asked.AddRange(CuedText.Of(translated.InVietnamese(question.Words).Said).Words);
        }

        return [.. asked.Distinct()];
    }
}
