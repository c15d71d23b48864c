namespace iHanoi.Ingestion.Index.Queries.Restoring;

/// <summary>A word of the question as it was most likely meant, and the typed words it stands for.</summary>
internal readonly record struct RestoredWord(string Syllable, int From, int Words, bool IsChanged);

/// <summary>A whole question as meant, and how strange it still is (−ln of probability, by word).</summary>
internal sealed record RestoredText(IReadOnlyList<RestoredWord> Words, double CostOfWord)
{
    public bool IsChanged => Words.Any(word => word.IsChanged);
}

/// <summary>
/// A question as typed → as meant: the cheapest chain of readings under the syllable model (Viterbi 1967). A word that
/// stands well where it is stays as it is.
/// </summary>
internal sealed class SpellingRestoration(SyllableModel model, LanguageTables tables)
{
    private const int LongestQuestion = 120;

    private readonly Readings _readings = new(model, tables);

    /// <summary>Counts what else is said; a model that knows nothing stays so.</summary>
    public SyllableCounting? Counting => model.IsEmpty ? null : SyllableCounting.From(model);

    public SpellingRestoration With(SyllableModel larger) => new(larger, tables);

    public RestoredText Restore(IReadOnlyList<string> words, Typing typing)
    {
        if (model.IsEmpty || words.Count is 0 or > LongestQuestion)
        {
            return new RestoredText(
                [.. words.Select((word, at) => new RestoredWord(word, at, 1, false))],
                double.MaxValue
            );
        }

        var reached = new Dictionary<int, Step>[words.Count + 1];
        reached[0] = new() { [SyllableModel.Unknown] = new Step(null, null, 0, 0) };

        for (var at = 0; at < words.Count; at++)
        {
            if (reached[at] is not { } here)
            {
                continue;
            }

            foreach (var reading in _readings.Of(words, at, typing))
            {
                Extend(here, reading, reached[at + reading.Words] ??= []);
            }
        }

        var last = reached[^1].Values.MinBy(step => step.Cost)!;
        return new RestoredText(Back(last, words), last.Cost / words.Count);
    }

    private void Extend(Dictionary<int, Step> here, Reading reading, Dictionary<int, Step> there)
    {
        var inside = reading.Cost;

        // The words of an abbreviation belong together: only how they join the others is in question.
        for (var i = 1; i < reading.Syllables.Count && !reading.IsAbbreviation; i++)
        {
            inside += model.Cost(reading.Syllables[i - 1], reading.Syllables[i]);
        }

        var last = reading.Syllables[^1];

        foreach (var (before, step) in here)
        {
            var cost = step.Cost + model.Cost(before, reading.Syllables[0]) + inside;

            if (!there.TryGetValue(last, out var known) || cost < known.Cost)
            {
                there[last] = new Step(step, reading, step.At + reading.Words, cost);
            }
        }
    }

    private IReadOnlyList<RestoredWord> Back(Step step, IReadOnlyList<string> words)
    {
        var restored = new Stack<RestoredWord>();

        for (var at = step; at is { Before: { } before, Reading: { } reading }; at = before)
        {
            foreach (var number in reading.Syllables.Reverse())
            {
                var typed = words[before.At];
                var syllable = number is SyllableModel.Unknown ? typed : model[number];
                restored.Push(
                    new RestoredWord(syllable, before.At, reading.Words, syllable != typed)
                );
            }
        }

        return [.. restored];
    }

    private sealed record Step(Step? Before, Reading? Reading, int At, double Cost);
}
