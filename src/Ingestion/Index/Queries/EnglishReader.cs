using System.Text.RegularExpressions;

namespace iHanoi.Ingestion.Index.Queries;

/// <summary>
/// An English question over Vietnamese texts: its own words, mended where they are mistyped, joined by what they are
/// called in Vietnamese.
/// </summary>
internal sealed partial class EnglishReader(
    EnglishTable table,
    EnglishWords words,
    RetrievalOptions options
)
{
    public SearchQuestion Read(
        string text,
        IReadOnlyList<string> syllables,
        IReadOnlyList<WeightedWords> lines,
        Func<string, bool> isWritten
    )
    {
        var mended = syllables
            .Select(word => options.RestoresSpelling ? words.Meant(word, isWritten) : null)
            .ToArray();
        string[] said =
        [
            .. syllables.Zip(mended, (typed, meant) => meant ?? [typed]).SelectMany(word => word),
        ];
        var meant = table.InVietnamese(said);
        var told = meant.Select(phrase => Line(phrase, options.EnglishWeight));
        var mistyped = mended.OfType<IReadOnlyList<string>>().SelectMany(word => word).ToArray();

        return new SearchQuestion(
            Written(text, syllables, mended),
            [
                .. lines.Append(Line(mistyped, options.RestoredWeight)).Select(WithoutEmptyWords),
                .. told,
            ],
            DocumentCodes.In(text),
            Spelling.English
        )
        {
            Official = string.Join(' ', meant.SelectMany(phrase => phrase)),
        };
    }

    private static WeightedWords Line(IEnumerable<string> said, double weight) =>
        new([.. said.Select(word => new WeightedWord(word, weight, TrustMarks: true))]);

    private static string Written(
        string text,
        IReadOnlyList<string> typed,
        IReadOnlyList<string>?[] mended
    )
    {
        var byTyped = typed
            .Zip(mended)
            .Where(word => word.Second is not null)
            .DistinctBy(word => word.First, StringComparer.Ordinal)
            .ToDictionary(
                word => word.First,
                word => string.Join(' ', word.Second!),
                StringComparer.Ordinal
            );

        return byTyped.Count is 0
            ? text
            : Word()
                .Replace(
                    text,
                    word => byTyped.GetValueOrDefault(word.Value.ToLowerInvariant(), word.Value)
                );
    }

    // "the", "to" and "can" are syllables of Vietnamese too, once its marks are gone.
    private WeightedWords WithoutEmptyWords(WeightedWords line) =>
        new([
            .. line.Words.Select(word =>
                table.SaysNothing(word.Syllable) ? word with { Weight = 0 } : word
            ),
        ]);

    [GeneratedRegex(@"[\p{L}\d]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
