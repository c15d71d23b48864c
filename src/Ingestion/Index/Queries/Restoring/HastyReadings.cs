namespace iHanoi.Ingestion.Index.Queries.Restoring;

/// <summary>
/// What a word of a question may be a slip of: one finger beside its key, too many or too few letters, two swapped; or
/// how the young spell it ("jấy", "fải", "zới"). A word that stands well alone is doubted only where its neighbours are.
/// </summary>
internal sealed class HastyReadings(SyllableModel model)
{
    private const int Most = 8;
    private const int Longest = 9;

    // −ln of how often it happens, beside the costs of Readings; chosen on syllables that come back right.
    private const double Slip = 3;
    private const double OfAWord = 4.5;
    private const double OfABareWord = 7;
    private const double MarkWithLetter = 1;
    private const double OtherMarks = 4;
    private const double YoungSpelling = 1.5;

    private static readonly (string Typed, string Meant)[] Onsets =
    [
        ("j", "gi"),
        ("z", "d"),
        ("z", "v"),
        ("z", "gi"),
        ("f", "ph"),
        ("w", "qu"),
        ("q", "qu"),
        ("k", "c"),
        ("c", "k"),
        ("ng", "ngh"),
        ("g", "gh"),
        ("dz", "d"),
    ];

    private static readonly (string Typed, string Meant)[] Ends =
    [
        ("g", "ng"),
        ("k", "ch"),
        ("k", "c"),
        ("h", "nh"),
        ("un", "uon"),
        ("um", "uom"),
        ("iu", "ieu"),
        ("ui", "oi"),
        ("oi", "uoi"),
        ("uc", "uoc"),
        ("it", "iet"),
        ("ik", "iet"),
        ("it", "ich"),
    ];

    /// <param name="isWord">It stands well alone, so only its neighbours can tell that it is a slip.</param>
    public IEnumerable<Reading> Of(Keystrokes typed, bool isWord, bool writesMarks)
    {
        var letters = typed.Letters;

        if (letters.Length is < 2 or > Longest || !letters.All(char.IsAsciiLetterLower))
        {
            return [];
        }

        var doubt =
            !isWord ? 0
            : writesMarks ? OfAWord
            : OfABareWord;

        return Slips(typed, doubt)
            .Concat(Young(typed, doubt))
            .GroupBy(reading => reading.Syllables[0])
            .Select(same => same.MinBy(reading => reading.Cost)!);
    }

    private IEnumerable<Reading> Slips(Keystrokes typed, double doubt) =>
        FingerSlips
            .Of(typed.Letters)
            .Where(slip => slip.Word != typed.Letters && model.IsFolded(slip.Word))
            .SelectMany(slip =>
                model
                    .Spelt(slip.Word)
                    .Take(Most)
                    .Select(number => new Reading(
                        [number],
                        1,
                        Slip
                            + slip.Cost
                            + doubt
                            + MarksCost(
                                typed.Marks,
                                model.MarksOf(number),
                                FingerSlips.LosesLetter(slip.Cost)
                            )
                    ))
            );

    private IEnumerable<Reading> Young(Keystrokes typed, double doubt) =>
        Respelt(typed.Letters)
            .Where(model.IsFolded)
            .SelectMany(letters =>
                model
                    .Spelt(letters)
                    .Take(Most)
                    .Select(number => new Reading(
                        [number],
                        1,
                        YoungSpelling
                            + doubt
                            + MarksCost(typed.Marks, model.MarksOf(number), losesLetter: true)
                    ))
            );

    private static IEnumerable<string> Respelt(string letters)
    {
        string[] begun =
        [
            letters,
            .. Onsets
                .Where(onset => letters.StartsWith(onset.Typed, StringComparison.Ordinal))
                .Select(onset => onset.Meant + letters[onset.Typed.Length..]),
        ];

        return begun
            .SelectMany(start =>
                Ends.Where(end => start.EndsWith(end.Typed, StringComparison.Ordinal))
                    .Select(end => start[..^end.Typed.Length] + end.Meant)
                    .Prepend(start)
            )
            .Where(respelt => respelt != letters);
    }

    private static double MarksCost(Marks typed, Marks meant, bool losesLetter) =>
        typed is Marks.None || typed == meant ? 0
        : losesLetter && (typed & meant) == typed ? MarkWithLetter
        : OtherMarks;
}
