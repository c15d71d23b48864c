using System.Text.Json;
using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Readers;
using iHanoi.Ingestion.Readers.Scans;
using iHanoi.Testing;

namespace iHanoi.Ingestion.Tests.Readers;

/// <summary>Every sample of the extraction dataset keeps its facts, or says why it cannot be read.</summary>
public sealed class ExtractionSamplesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "eval/datasets/extract");

    private static readonly Dictionary<string, JsonElement> Gold = Lines("gold.jsonl");

    private static readonly Dictionary<string, JsonElement> Inputs = Lines("in.jsonl");

    public static TheoryData<string> Ids => [.. Gold.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_sample_keeps_its_facts_or_says_why_not(string id)
    {
        using var room = new Room();
        var gold = Gold[id];
        var path = Path.Combine(Folder, Inputs[id].GetProperty("path").GetString()!);

        var read = await room.Get<IDocumentExtractor>().ExtractAsync(path, CancellationToken.None);

        if (
            gold.GetProperty("status").GetString() is "refused"
            || (NeedsOcr(gold) && !Tesseract.IsInstalled)
        )
        {
            read.Status.ShouldBe(ExtractionStatus.Skipped);
            SkipReasonTable.Table.Find(read.Reason).ShouldNotBeNull();
            return;
        }

        var text = SectionBuilder.OneLine(read.Text);
        Strings(gold, "must_keep")
            .ShouldAllBe(fact => text.Contains(fact, StringComparison.OrdinalIgnoreCase));
        Strings(gold, "must_not_keep")
            .ShouldAllBe(trap => !text.Contains(trap, StringComparison.Ordinal));
    }

    private static bool NeedsOcr(JsonElement gold) => Strings(gold, "slices").Contains("needs-ocr");

    private static IEnumerable<string> Strings(JsonElement line, string name) =>
        line.TryGetProperty(name, out var list)
            ? list.EnumerateArray().Select(item => item.GetString()!)
            : [];

    private static Dictionary<string, JsonElement> Lines(string name) =>
        File.ReadLines(Path.Combine(Folder, name))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(line => line.GetProperty("id").GetString()!, StringComparer.Ordinal);
}
