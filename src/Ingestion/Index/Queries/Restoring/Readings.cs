using iHanoi.Civic.Text;

namespace iHanoi.Ingestion.Index.Queries.Restoring;

/// <summary>What some typed words may stand for: syllables of the model, and how unlikely the slip is.</summary>
internal sealed record Reading(IReadOnlyList<int> Syllables, int Words, double Cost)
{
    public bool IsAbbreviation { get; init; }
}

/// <summary>
/// The readings of a typed word: as it is, with marks it lacks, with the keys of an input method resolved, written
/// out where it is an abbreviation, one slip away, cut in two, or joined with the next word.
/// </summary>
internal sealed class Readings(SyllableModel model, LanguageTables tables)
{
    private const int Most = 16;
    private const int MostOfQuestion = 20;
    private const Marks Tones = Marks.Acute | Marks.Grave | Marks.Hook | Marks.Tilde | Marks.Dot;
    private const int LongestSyllable = 7;
    private const int LongestWord = 24;

    // −ln of how often people slip so; only their order and rough size matter.
    private const double BareInBare = 1;
    private const double BareAmongMarked = 4;
    private const double ToneLeftOut = 4;
    private const double MarksLeftOut = 8;
    private const double MarksMistaken = 5;
    private const double OddWord = 4;
    private const double OfTheIndex = -4;
    private const double Keys = 0.5;
    private const double Abbreviated = 1;
    private const double LeftAbbreviated = 6;
    private const double LaterMeaning = 1.5;
    private const double Slip = 4;
    private const double Joined = 3;

    private readonly HastyReadings _hasty = new(model);

    /// <summary>The likeliest few.</summary>
    public IEnumerable<Reading> Of(IReadOnlyList<string> words, int at, Typing typing) =>
        All(words, at, typing)
            .OrderBy(reading =>
                reading.Cost
                + model.Cost(SyllableModel.Unknown, reading.Syllables[0])
                + (typing.IsQuestion ? Inside(reading) : 0)
            )
            .Take(typing.IsQuestion ? MostOfQuestion : Most);

    // Else a word cut anywhere into two frequent halves leaves no room for its slips.
    private double Inside(Reading reading) =>
        reading is { Syllables: [var first, var second], IsAbbreviation: false }
            ? model.Cost(first, second)
            : 0;

    private static double CostAsTyped(Keystrokes typed, int? number, Typing typing) =>
        (number, typed.Marks) switch
        {
            (null, _) when typing.IsWritten(typed.Letters) => OfTheIndex,
            (null, Marks.None) => 0,
            (null, _) => OddWord,
            (_, Marks.None) => typing.WritesMarks ? 0 : BareInBare,
            _ => 0,
        };

    private IEnumerable<Reading> All(IReadOnlyList<string> words, int at, Typing typing)
    {
        var word = words[at];
        var typed = Keystrokes.AsLetters(word);
        var number = model.Find(word);
        yield return new Reading(
            [number ?? SyllableModel.Unknown],
            1,
            CostAsTyped(typed, number, typing)
                + (tables.ReadingsOf(word) is [] ? 0 : LeftAbbreviated)
        );

        // Numbers, addresses of pages and walls of letters are no syllables, however they are cut.
        if (word.Length > LongestWord || word.All(char.IsDigit))
        {
            yield break;
        }

        var spelt = Spelt(typed, number, typing.WritesMarks)
            .Concat(Abbreviation(word))
            .Concat(Keystrokes.WithKeys(word) is { } keys ? Spelt(keys, null, true) : []);
        var isWord = model.IsFolded(typed.Letters);

        var misspelt =
            typing.IsQuestion
                ? _hasty
                    .Of(typed, typing.WritesMarks ? number is not null : isWord, typing.WritesMarks)
                    .Concat(isWord ? [] : CutInTwo(typed))
            : isWord ? []
            : Misspelt(typed);

        foreach (var reading in spelt.Concat(misspelt))
        {
            yield return reading;
        }

        foreach (var reading in JoinedWithNext(words, at))
        {
            yield return reading;
        }
    }

    private IEnumerable<Reading> Spelt(Keystrokes typed, int? itself, bool writesMarks)
    {
        var bare = typed.Marks is Marks.None;

        return model
            .Spelt(typed.Letters)
            .Where(number => number != itself)
            .Select(number => (number, marks: model.MarksOf(number)))
            .Select(at => (at.number, cost: CostOf(typed, at.marks, itself is not null)))
            .Where(at => at.cost is not null)
            .Select(at => new Reading(
                [at.number],
                1,
                at.cost!.Value + (bare && writesMarks ? BareAmongMarked : 0)
            ))
            .Take(Most);
    }

    // Marks that were typed are kept as long as the word they make is one.
    private static double? CostOf(Keystrokes typed, Marks marks, bool isWord) =>
        (typed.HasKeys, (typed.Marks & marks) == typed.Marks) switch
        {
            (true, _) => typed.Marks == marks ? Keys : null,
            (_, true) when typed.Marks == marks => 0,
            (_, true) when typed.Marks is Marks.None => 0,
            (_, true) => (marks & ~Tones) == (typed.Marks & ~Tones) ? ToneLeftOut : MarksLeftOut,
            (_, false) => isWord ? null : MarksMistaken,
        };

    private IEnumerable<Reading> Abbreviation(string word) =>
        tables
            .ReadingsOf(word)
            .Select(
                (meaning, place) =>
                    new Reading(
                        [.. meaning.Select(s => model.Find(s) ?? SyllableModel.Unknown)],
                        1,
                        Abbreviated + (place * LaterMeaning)
                    )
                    {
                        IsAbbreviation = true,
                    }
            )
            .Where(reading => !reading.Syllables.Contains(SyllableModel.Unknown));

    private IEnumerable<Reading> Misspelt(Keystrokes typed)
    {
        var letters = typed.Letters;

        if (letters.Length < 2 || !letters.All(char.IsAsciiLetter))
        {
            return [];
        }

        var slips = letters.Length is < 3 or > LongestSyllable + 1
            ? []
            : SpellingRepair
                .Slips(letters)
                .Where(model.IsFolded)
                .Distinct(StringComparer.Ordinal)
                .SelectMany(known => model.Spelt(known).Take(Most))
                .Select(number => new Reading(
                    [number],
                    1,
                    Slip + Distance(typed.Marks, model.MarksOf(number))
                ));

        return slips.Concat(CutInTwo(typed));
    }

    private static double Distance(Marks typed, Marks known) =>
        typed is Marks.None || known == typed ? 0 : ToneLeftOut;

    private IEnumerable<Reading> CutInTwo(Keystrokes typed)
    {
        for (var cut = 1; cut < typed.Letters.Length; cut++)
        {
            var (first, second) = (typed.Letters[..cut], typed.Letters[cut..]);

            if (!model.IsFolded(first) || !model.IsFolded(second))
            {
                continue;
            }

            foreach (var left in model.Spelt(first).Take(Most / 2))
            {
                foreach (var right in model.Spelt(second).Take(Most / 2))
                {
                    var marks = model.MarksOf(left) | model.MarksOf(right);
                    var wrong = (marks & typed.Marks) == typed.Marks ? 0 : MarksMistaken;
                    yield return new Reading([left, right], 1, Joined + wrong);
                }
            }
        }
    }

    private IEnumerable<Reading> JoinedWithNext(IReadOnlyList<string> words, int at)
    {
        if (at + 1 >= words.Count)
        {
            yield break;
        }

        var (first, second) = (
            Keystrokes.AsLetters(words[at]),
            Keystrokes.AsLetters(words[at + 1])
        );

        if (model.IsFolded(first.Letters) && model.IsFolded(second.Letters))
        {
            yield break;
        }

        foreach (var number in model.Spelt(first.Letters + second.Letters).Take(Most))
        {
            var marks = first.Marks | second.Marks;
            var known = model.MarksOf(number);
            yield return new Reading(
                [number],
                2,
                Joined + ((marks & known) == marks ? 0 : MarksMistaken)
            );
        }
    }
}
