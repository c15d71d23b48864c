using iHanoi.Civic.Platform;
using iHanoi.Civic.Text;
using iHanoi.Ingestion.Index.Queries.Restoring;

namespace iHanoi.Ingestion.Index.Queries;

/// <summary>
/// Syllables people type, and the syllables they stand for, likeliest first. An abbreviation is the word itself
/// written short; an everyday word only points at the official one.
/// </summary>
internal sealed record Saying(
    IReadOnlyList<string> Said,
    IReadOnlyList<IReadOnlyList<string>> Meanings,
    bool IsAbbreviation = false
);

/// <summary>
/// How Hanoi's citizens write: data/city/language. A missing table leaves the search working without it.
/// </summary>
internal sealed class LanguageTables
{
    private readonly ILookup<string, Saying> _byFirst;
    private readonly Dictionary<string, IReadOnlyList<IReadOnlyList<string>>> _writtenOut;

    public LanguageTables(IReadOnlyList<Saying> sayings, IEnumerable<string> fillers)
    {
        // Found by the folded first syllable: a question may come without marks.
        _byFirst = sayings.ToLookup(
            saying => VietnameseText.Fold(saying.Said[0]),
            StringComparer.Ordinal
        );
        _writtenOut = sayings
            .Where(saying => saying is { IsAbbreviation: true, Said: [_] })
            .DistinctBy(saying => saying.Said[0], StringComparer.Ordinal)
            .ToDictionary(
                saying => saying.Said[0],
                saying => saying.Meanings,
                StringComparer.Ordinal
            );
        Fillers = [.. fillers.Select(VietnameseText.Syllables).Where(filler => filler is not [])];
    }

    /// <summary>What English phrases are called in Vietnamese texts.</summary>
    public EnglishTable English { get; init; } = EnglishTable.None;

    /// <summary>What mistyped words of an English question are mended with.</summary>
    public EnglishWords EnglishWords { get; init; } = EnglishWords.None;

    public static LanguageTables None { get; } = new([], []);

    public IReadOnlyList<IReadOnlyList<string>> Fillers { get; }

    public IEnumerable<Saying> StartingWith(string foldedSyllable) => _byFirst[foldedSyllable];

    /// <summary>The likeliest reading of an abbreviation; null when the syllable is none.</summary>
    public IReadOnlyList<string>? WrittenOut(string syllable) =>
        ReadingsOf(syllable) is [var likeliest, ..] ? likeliest : null;

    /// <summary>Every reading of an abbreviation, likeliest first.</summary>
    public IReadOnlyList<IReadOnlyList<string>> ReadingsOf(string syllable) =>
        _writtenOut.GetValueOrDefault(syllable, []);

    public static LanguageTables Load(ProductFolders folders)
    {
        var folder = Path.Combine(folders.City, "language");
        var abbreviations = Rows(Path.Combine(folder, "abbreviations.tsv"))
            .Select(row => new Saying(Syllables(row[0]), Readings(row[1]), IsAbbreviation: true));
        var colloquial = Rows(Path.Combine(folder, "colloquial.tsv"))
            .SelectMany(
                row => row[1].Split('|'),
                (row, said) => new Saying(Syllables(said), [Syllables(row[0])])
            );
        var fillers = Rows(Path.Combine(folder, "fillers.tsv"), columns: 1).Select(row => row[0]);

        var english = new EnglishTable(
            Rows(Path.Combine(folder, "english.tsv"))
                .Where(row => row[1] is not NotRead)
                .Select(row => (Syllables(row[0]), Syllables(row[1])))
        );

        return new LanguageTables(
            [
                .. abbreviations
                    .Concat(colloquial)
                    .Where(saying => saying is { Said: not [], Meanings: not [] }),
            ],
            fillers
        )
        {
            English = english,
            EnglishWords = EnglishWords.Load(SpellingFolder.Of(folders), english.Words),
        };
    }

    // Beside words that only the choice of an answer's line reads.
    private const string NotRead = "-";

    private static IReadOnlyList<IReadOnlyList<string>> Readings(string cell) =>
        [.. cell.Split('|').Select(Syllables).Where(reading => reading is not [])];

    private static IReadOnlyList<string> Syllables(string text) => VietnameseText.Syllables(text);

    private static IEnumerable<string[]> Rows(string path, int columns = 2) =>
        File.Exists(path)
            ? File.ReadLines(path)
                .Skip(1)
                .Select(line => line.Split('\t'))
                .Where(row => row.Length >= columns)
            : [];
}
