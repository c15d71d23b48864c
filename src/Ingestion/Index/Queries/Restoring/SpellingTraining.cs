using System.Text.Json;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Text;
using iHanoi.Ingestion.Readers;

namespace iHanoi.Ingestion.Index.Queries.Restoring;

/// <summary>Counts the syllables of data/knowledge, data/training and data/city/language. Never of eval.</summary>
internal sealed class SpellingTraining(ProductFolders folders, FileReading files)
    : ISpellingTraining
{
    // Titles, names and citizens' own sentences are nearer to what is typed than the body of a text.
    private const int OfTitles = 2;
    private const int OfCitizens = 2;
    private const int OfSayings = 3;

    // A text with fewer marked words was typed without marks, and teaches nothing about them.
    private const double WrittenWithMarks = 0.4;

    private const double PiecesAreLike = 300_000;

    private string Pieces => Path.Combine(folders.Models, "encoder", "vi-en.model");

    public async Task<SpellingTrained> TrainAsync(CancellationToken cancellationToken)
    {
        var counting = new SyllableCounting();
        await AddKnowledgeAsync(counting, cancellationToken);
        AddCitizens(counting);
        AddSayings(counting);
        AddPieces(counting);
        var folder = SpellingFolder.Of(folders);
        var (syllables, pairs) = counting.Write(folder);
        WriteEnglish(folder);
        return new SpellingTrained(syllables, pairs, folder);
    }

    private async Task AddKnowledgeAsync(
        SyllableCounting counting,
        CancellationToken cancellationToken
    )
    {
        foreach (var path in Files(folders.Knowledge, "*.md"))
        {
            if (await files.ReadAsync(path, cancellationToken) is not ReadOutcome.Read read)
            {
                continue;
            }

            var names = read.Draft.Facts?.List("aliases") ?? [];

            foreach (var name in names.Append(read.Draft.Title ?? "").Where(HasItsMarks))
            {
                counting.Add(name, OfTitles);
            }

            foreach (var section in read.Draft.Sections)
            {
                counting.Add(section.Text);
                counting.Add(string.Join('\n', section.HeadingPath));
            }
        }
    }

    private void AddCitizens(SyllableCounting counting)
    {
        foreach (var line in Files(folders.Training, "*.jsonl").SelectMany(File.ReadLines))
        {
            using var json = JsonDocument.Parse(line);

            if (
                json.RootElement.TryGetProperty("text", out var text)
                && text.GetString() is { } said
                && HasItsMarks(said)
            )
            {
                counting.Add(said, OfCitizens);
            }
        }
    }

    private void AddSayings(SyllableCounting counting)
    {
        var path = Path.Combine(folders.City, "language", "colloquial.tsv");

        foreach (var line in File.Exists(path) ? File.ReadLines(path).Skip(1) : [])
        {
            counting.Add(line.Replace('\t', '|'), OfSayings);
        }
    }

    private void AddPieces(SyllableCounting counting)
    {
        foreach (var (piece, score) in PieceList.Read(File.ReadAllBytes(Pieces)))
        {
            if (
                piece.StartsWith('▁')
                && VietnameseText.HasMarks(piece)
                && VietnameseText.Syllables(piece) is [var syllable]
                && SyllableShape.Fits(VietnameseText.Fold(syllable))
            )
            {
                counting.Add(syllable, Math.Max(1, (int)(Math.Exp(score) * PiecesAreLike)));
            }
        }
    }

    private void WriteEnglish(string folder) =>
        EnglishCounting.Write(
            folder,
            Files(folders.Training, "*.jsonl")
                .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) is not "questions")
                .SelectMany(File.ReadLines),
            File.ReadAllBytes(Pieces)
        );

    private static bool HasItsMarks(string text)
    {
        var syllables = VietnameseText.Syllables(text);
        return syllables.Count(VietnameseText.HasMarks) > WrittenWithMarks * syllables.Count
            && LanguageDetector.Detect(text) is Language.Vietnamese;
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory
            .EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) is not "README.md")
            .Order(StringComparer.Ordinal);
}

/// <summary>Where the counts lie.</summary>
internal static class SpellingFolder
{
    public static string Of(ProductFolders folders) =>
        Path.Combine(folders.Models, "spelling", "1");
}
