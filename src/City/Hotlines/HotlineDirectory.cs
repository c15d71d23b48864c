using iHanoi.City.Files;
using iHanoi.Civic.City;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Text;

namespace iHanoi.City.Hotlines;

/// <summary>Public numbers of data/city/hotlines.csv. A line without a known number is never listed.</summary>
internal sealed class HotlineDirectory(ProductFolders folders) : IHotlineDirectory
{
    private readonly Lazy<IReadOnlyList<Entry>> _entries = new(() =>
    {
        // What people call the matter, in both languages, by number.
        var topics = CsvTable
            .Read(Path.Combine(folders.City, "language", "hotline_topics.csv"))
            .Rows.ToDictionary(row => row["number"], row => row["words"]);

        return
        [
            .. CsvTable
                .Read(Path.Combine(folders.City, "hotlines.csv"))
                .Rows.Where(row => row.Optional("number") is not null)
                .Select(row => new Entry(
                    ToHotline(row),
                    Words(row, topics.GetValueOrDefault(row["number"], ""))
                )),
        ];
    });

    public IReadOnlyList<Hotline> All => [.. _entries.Value.Select(entry => entry.Hotline)];

    public IReadOnlyList<Hotline> Find(string topic, int limit = 3)
    {
        var asked = VietnameseText
            .Syllables(VietnameseText.Fold(topic))
            .Where(word => word.Length > 1)
            .ToHashSet();

        return
        [
            .. _entries
                .Value.Select(entry => (entry.Hotline, Score: Score(entry, asked)))
                .Where(found => found.Score > 0)
                .OrderByDescending(found => found.Score)
                .ThenBy(found => found.Hotline.Verified is "yes" ? 0 : 1)
                .Take(limit)
                .Select(found => found.Hotline),
        ];
    }

    // A word that few lines share says more than one that many do.
    private double Score(Entry entry, HashSet<string> asked) =>
        asked
            .Where(entry.Words.Contains)
            .Sum(word => 1.0 / _entries.Value.Count(other => other.Words.Contains(word)));

    private static Hotline ToHotline(CsvRow row) =>
        new(
            row["name_vi"],
            row["name_en"],
            row["number"],
            row["what_for"],
            row.Optional("hours"),
            row["verified"],
            row["source"]
        );

    private static HashSet<string> Words(CsvRow row, string topics) =>
        [
            .. VietnameseText.Syllables(
                VietnameseText.Fold(
                    $"{row["name_vi"]} {row["name_en"]} {row["what_for"]} {row["number"]} {topics}"
                )
            ),
        ];

    private sealed record Entry(Hotline Hotline, HashSet<string> Words);
}
