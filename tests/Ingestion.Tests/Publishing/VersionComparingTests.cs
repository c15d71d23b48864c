using iHanoi.Civic.Knowledge.Publishing;

namespace iHanoi.Ingestion.Tests.Publishing;

public sealed class VersionComparingTests : IDisposable
{
    private readonly Room _room = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task A_changed_fee_is_shown_as_a_fact_and_as_words()
    {
        var comparison = await CompareAsync(
            new AFile("1.000001"),
            new AFile("1.000001") { Fee = "Lệ phí: 15.000 đồng một người nếu nộp trực tuyến." }
        );

        var fact = comparison.Facts.Single();
        (fact.Fact, fact.Before.Single(), fact.After.Single()).ShouldBe(
            (VersionFact.Fee, "7000 VND", "15000 VND")
        );
        var changed = comparison.Paragraphs.Single(paragraph => !paragraph.IsSame);
        string.Concat(changed.Runs.Select(Marked))
            .ShouldBe("Lệ phí: [-7.000-]{+15.000+} đồng một người nếu nộp trực tuyến.");
    }

    [Fact]
    public async Task Dates_and_legal_basis_are_compared_though_no_text_says_them()
    {
        var comparison = await CompareAsync(
            new AFile("1.000001") { Effective = "2026-01-01" },
            new AFile("1.000001") { Effective = "2026-07-01", ReplacedBy = "\"1.000002\"" }
        );

        comparison
            .Facts.Select(change => change.Fact)
            .ShouldBe([VersionFact.Effective, VersionFact.ReplacedBy]);
        comparison.Facts[0].After.ShouldBe(["2026-07-01"]);
        comparison.Facts[1].Before.ShouldBeEmpty();
        comparison.Paragraphs.ShouldAllBe(paragraph => paragraph.IsSame);
    }

    [Fact]
    public async Task A_whole_paragraph_comes_or_goes_as_one()
    {
        var comparison = await CompareAsync(
            new AFile("1.000001"),
            new AFile("1.000001")
            {
                Fee = "Lệ phí: 7.000 đồng một người nếu nộp trực tuyến.\n\nTrẻ em được miễn.",
            }
        );

        comparison
            .Paragraphs.Where(paragraph => !paragraph.IsSame)
            .Select(paragraph => paragraph.Runs.Single())
            .ShouldBe([new TextRun(TextChange.Added, "Trẻ em được miễn.")]);
    }

    [Fact]
    public async Task A_version_that_is_not_there_compares_to_nothing() =>
        (await _room.Get<IVersionComparing>().CompareAsync("khong-co", 1, 2, Now)).ShouldBeNull();

    private async Task<VersionComparison> CompareAsync(AFile before, AFile after)
    {
        await _room.Knowledge.AddAsync(before.Upload, Now);
        await _room.Knowledge.AddAsync(after.Upload, Now);

        return (await _room.Get<IVersionComparing>().CompareAsync(before.Id, 1, 2, Now))!;
    }

    private static string Marked(TextRun run) =>
        run.Change switch
        {
            TextChange.Removed => $"[-{run.Text}-]",
            TextChange.Added => $"{{+{run.Text}+}}",
            _ => run.Text,
        };
}
