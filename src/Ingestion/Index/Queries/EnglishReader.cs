namespace iHanoi.Ingestion.Index.Queries;

/// <summary>An English question over Vietnamese texts: its own words, joined by what they are called in Vietnamese.</summary>
internal sealed class EnglishReader(EnglishTable table, RetrievalOptions options)
{
    public SearchQuestion Read(
        string text,
        IReadOnlyList<string> syllables,
        IReadOnlyList<WeightedWords> lines
    )
    {
        var meant = table.InVietnamese(syllables);
        var told = meant.Select(phrase => new WeightedWords([
            .. phrase.Select(syllable => new WeightedWord(
                syllable,
                options.EnglishWeight,
                TrustMarks: true
            )),
        ]));

        return new SearchQuestion(
            text,
            [.. lines.Select(WithoutEmptyWords), .. told],
            DocumentCodes.In(text),
            Spelling.English
        )
        {
            Official = string.Join(' ', meant.SelectMany(phrase => phrase)),
        };
    }

    // "the", "to" and "can" are syllables of Vietnamese too, once its marks are gone.
    private WeightedWords WithoutEmptyWords(WeightedWords line) =>
        new([
            .. line.Words.Select(word =>
                table.SaysNothing(word.Syllable) ? word with { Weight = 0 } : word
            ),
        ]);
}
