using System.Globalization;
using iHanoi.Civic.Text;

namespace iHanoi.Bench.Ingest;

/// <summary>
/// As many pages as wanted, of the lines of our own knowledge put together anew: about 1,800 letters a page, seeded by
/// number, so that each run makes the same ones.
/// </summary>
internal sealed class MadePages(string knowledge)
{
    private const int LinesOfPage = 24;
    private const int LongestLine = 80;

    private readonly string[] _lines =
    [
        .. Directory
            .EnumerateFiles(knowledge, "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Select(line => VietnameseText.Normalise(line.Trim('-', ' ', '#', '|')))
            .Where(line =>
                line.Length is > 50 and < 400 && !line.Contains(": \"", StringComparison.Ordinal)
            ),
    ];

    /// <summary>A heading and its lines.</summary>
    public string[] Page(int number)
    {
        var random = new Random(number);
        var heading = string.Create(
            CultureInfo.InvariantCulture,
            $"Điều {number + 1}. Thủ tục số {number + 1}"
        );

        return
        [
            heading,
            .. Enumerable
                .Range(0, LinesOfPage)
                .Select(_ => _lines[random.Next(_lines.Length)])
                .Select(line => line[..Math.Min(line.Length, LongestLine)]),
        ];
    }
}
