using System.Text.RegularExpressions;
using iHanoi.Civic.Text;
using iHanoi.Ingestion.Index.Queries.Restoring;

namespace iHanoi.Ingestion.Index.Queries;

/// <summary>
/// What a citizen typed → what is looked for: NFC, fillers weighted down, abbreviations and everyday words joined by
/// the official ones, misspelt syllables joined by known ones, document numbers picked out.
/// </summary>
internal sealed partial class QueryUnderstanding(
    LanguageTables tables,
    SpellingRestoration restoration,
    RetrievalOptions options
)
{
    private readonly SayingReader _sayings = new(tables, options);
    private readonly EnglishReader _english = new(tables.English, tables.EnglishWords, options);

    public SyllableCounting? Counting => restoration.Counting;

    /// <summary>The same understanding, which also knows the words of the searched texts.</summary>
    public QueryUnderstanding Knowing(SyllableModel larger) =>
        new(tables, restoration.With(larger), options);

    /// <summary>
    /// <paramref name="isKnown"/> tells whether the searched texts hold a folded word, <paramref name="isWritten"/>
    /// whether they hold a word exactly as typed (null: the same): "muon" is known, and written only as "muốn".
    /// </summary>
    public SearchQuestion Understand(
        string text,
        Func<string, bool> isKnown,
        Func<string, bool>? isWritten = null,
        bool? restores = null
    )
    {
        text = VietnameseText.Normalise(text).Trim();
        var syllables = VietnameseText.Syllables(text);
        var restored =
            restores ?? options.RestoresSpelling
                ? restoration.Restore(
                    syllables,
                    new Typing(TextRestoration.WritesMarks(syllables), isWritten ?? isKnown)
                    {
                        IsQuestion = true,
                    }
                )
                : null;
        var spelling =
            restored is not null && TextRestoration.IsLikelyVietnamese(restored)
                ? SearchQuestion.SpellingOfVietnamese(syllables)
                : SpellingOf(text, syllables, isKnown);
        var own = Own(syllables);
        var lines = new List<WeightedWords> { own };

        if (syllables.Any(syllable => tables.WrittenOut(syllable) is not null))
        {
            lines.Add(WrittenOut(own));
        }

        lines.AddRange(_sayings.Lines(syllables));

        if (spelling is Spelling.English)
        {
            return _english.Read(WrittenOut(text), syllables, lines, isWritten ?? isKnown);
        }

        if (restored is null)
        {
            lines.AddRange(Repaired(own, isKnown));
            return new SearchQuestion(WrittenOut(text), lines, DocumentCodes.In(text), spelling);
        }

        if (restored.IsChanged)
        {
            lines.Add(AsMeant(own, restored.Words));
        }

        return new SearchQuestion(
            TextRestoration.Written(text, restored.Words),
            lines,
            DocumentCodes.In(text),
            spelling
        )
        {
            Official = _sayings.Official([.. restored.Words.Select(word => word.Syllable)]),
        };
    }

    private WeightedWords AsMeant(WeightedWords own, IReadOnlyList<RestoredWord> restored) =>
        new([
            .. restored.Select(word => new WeightedWord(
                word.Syllable,
                own.Words[word.From].Weight * options.RestoredWeight,
                TrustMarks: true
            )),
        ]);

    // A misspelt Vietnamese word looks like no Vietnamese word: the language is told after the repair.
    private static Spelling SpellingOf(
        string text,
        IReadOnlyList<string> syllables,
        Func<string, bool> isKnown
    )
    {
        var spelling = SearchQuestion.SpellingOf(text, syllables);

        return spelling is not Spelling.English
            ? spelling
            : SearchQuestion.SpellingOf(
                Word()
                    .Replace(
                        text,
                        word =>
                            SpellingRepair.Repair(VietnameseText.Fold(word.Value), isKnown)
                            ?? word.Value
                    ),
                syllables
            );
    }

    private WeightedWords Own(IReadOnlyList<string> syllables)
    {
        var weights = new double[syllables.Count];
        Array.Fill(weights, 1);

        foreach (var filler in tables.Fillers)
        {
            for (var at = 0; at + filler.Count <= syllables.Count; at++)
            {
                if (Phrases.IsAt(syllables, at, filler))
                {
                    Array.Fill(weights, options.FillerWeight, at, filler.Count);
                }
            }
        }

        var trusted = TextRestoration.WritesMarks(syllables);
        return new WeightedWords([
            .. syllables.Zip(
                weights,
                (syllable, weight) =>
                    new WeightedWord(syllable, weight, trusted || VietnameseText.HasMarks(syllable))
            ),
        ]);
    }

    // In its place, so that it pairs with its neighbours ("đk hộ kd" → "đăng ký hộ kinh doanh").
    private WeightedWords WrittenOut(WeightedWords own) =>
        new([
            .. own.Words.SelectMany(word =>
                tables.WrittenOut(word.Syllable) is { } written
                    ? written.Select(syllable => new WeightedWord(
                        syllable,
                        word.Weight * options.AbbreviationWeight,
                        true
                    ))
                    : [word]
            ),
        ]);

    // One letter is left to the encoder, which has seen citizens write so.
    private string WrittenOut(string text) =>
        Word()
            .Replace(
                text,
                word =>
                    word.Length > 1
                    && tables.WrittenOut(word.Value.ToLowerInvariant()) is { } written
                        ? string.Join(' ', written)
                        : word.Value
            );

    [GeneratedRegex(@"[\p{L}\d]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    private static IEnumerable<WeightedWords> Repaired(
        WeightedWords own,
        Func<string, bool> isKnown
    )
    {
        var repaired = own
            .Words.Select(word =>
                SpellingRepair.Repair(VietnameseText.Fold(word.Syllable), isKnown) is { } known
                    ? word with
                    {
                        Syllable = known,
                        TrustMarks = false,
                    }
                    : word
            )
            .ToArray();

        for (var i = 0; i < repaired.Length; i++)
        {
            if (repaired[i] != own.Words[i])
            {
                // The neighbours come along for the pairs only.
                yield return new WeightedWords([
                    .. repaired[Math.Max(0, i - 1)..Math.Min(repaired.Length, i + 2)]
                        .Select(word => word == repaired[i] ? word : word with { Weight = 0 }),
                ]);
            }
        }
    }
}
