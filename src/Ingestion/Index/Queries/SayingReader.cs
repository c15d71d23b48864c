using iHanoi.Civic.Text;

namespace iHanoi.Ingestion.Index.Queries;

/// <summary>Everyday words of a question, and what the texts call the same thing.</summary>
internal sealed class SayingReader(LanguageTables tables, RetrievalOptions options)
{
    // Later readings of an abbreviation, and one-syllable everyday words, mean many things.
    private const double Doubtful = 0.5;

    /// <summary>Official names as further lines of words, each with its weight.</summary>
    public IEnumerable<WeightedWords> Lines(IReadOnlyList<string> syllables)
    {
        for (var at = 0; at < syllables.Count; at++)
        {
            foreach (var saying in SaidAt(syllables, at))
            {
                var weight =
                    options.ExpansionWeight * (Phrases.IsShort(saying.Said) ? Doubtful : 1);

                // The likeliest reading of an abbreviation already stands in its place in the question.
                foreach (var meaning in saying.Meanings.Skip(saying.IsAbbreviation ? 1 : 0))
                {
                    yield return new WeightedWords([
                        .. meaning.Select(syllable => new WeightedWord(syllable, weight, true)),
                    ]);
                    weight *= Doubtful;
                }
            }
        }
    }

    /// <summary>The official names that the question does not say. The longest saying speaks, and only once.</summary>
    public string Official(IReadOnlyList<string> syllables)
    {
        var told = new List<string>();

        for (var at = 0; at < syllables.Count; )
        {
            var saying = SaidAt(syllables, at)
                .Where(saying => !saying.IsAbbreviation && !Phrases.IsShort(saying.Said))
                .MaxBy(saying => saying.Said.Count);

            if (saying is { Meanings: [var official, ..] } && !IsSaid(official))
            {
                told.AddRange(official);
            }

            at += saying?.Said.Count ?? 1;
        }

        return string.Join(' ', told);

        bool IsSaid(IReadOnlyList<string> official) =>
            official.All(syllable => syllables.Contains(syllable) || told.Contains(syllable));
    }

    private IEnumerable<Saying> SaidAt(IReadOnlyList<string> syllables, int at) =>
        tables
            .StartingWith(VietnameseText.Fold(syllables[at]))
            .Where(saying => Phrases.IsSaidAt(syllables, at, saying.Said));
}
