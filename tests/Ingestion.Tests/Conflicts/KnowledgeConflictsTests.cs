using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Conflicts;

namespace iHanoi.Ingestion.Tests.Conflicts;

public sealed class KnowledgeConflictsTests : IDisposable
{
    private readonly Room _room = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task Two_texts_with_different_fees_for_one_code_are_listed()
    {
        await AddAsync(new AFile("1.000001"));
        await AddAsync(Guide("Lệ phí: 10.000 đồng."));

        var conflict = (await ListAsync()).ShouldHaveSingleItem();

        conflict.ProcedureCode.ShouldBe("1.000001");
        conflict.Fact.ShouldBe(ConflictingFact.Fee);
        conflict.One.DocumentId.ShouldBe("1.000001");
        conflict.One.Values.ShouldBe(["7000 VND"]);
        conflict.Other.DocumentId.ShouldBe("huong-dan/tam-tru");
        conflict.Other.Values.ShouldBe(["10000 VND"]);
    }

    [Theory]
    [InlineData("Lệ phí: 7000đ một người.")]
    [InlineData("Lệ phí: 7.000 đồng, nộp trực tiếp 15.000 đồng.")]
    [InlineData("Không nói gì về tiền.")]
    public async Task The_same_fee_or_one_more_is_no_contradiction(string fee)
    {
        await AddAsync(new AFile("1.000001"));
        await AddAsync(Guide(fee));

        (await ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_text_that_no_longer_holds_contradicts_nobody()
    {
        await AddAsync(new AFile("1.000001"));
        await AddAsync(Guide("Lệ phí: 10.000 đồng.") with { Expires = "2026-01-01" });

        (await ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_withdrawn_text_contradicts_nobody()
    {
        await AddAsync(new AFile("1.000001"));
        await AddAsync(Guide("Lệ phí: 10.000 đồng."));

        await _room.WithdrawAsync("huong-dan/tam-tru");

        (await ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public void Time_limits_are_read_in_days_and_hours() =>
        FactReading
            .In(
                "## Thời hạn giải quyết\n\n03 ngày làm việc; trực tuyến 24 giờ.\n## Nguồn\nNgày 30 ngày",
                ConflictingFact.TimeLimit
            )
            .ShouldBe(["3 d", "24 h"]);

    private static AFile Guide(string fee) =>
        new("huong-dan/tam-tru")
        {
            Kind = "guide",
            ProcedureCode = "1.000001",
            Fee = fee,
        };

    private Task<FileResult> AddAsync(AFile file) => _room.Knowledge.AddAsync(file.Upload, Now);

    private Task<IReadOnlyList<KnowledgeConflict>> ListAsync() =>
        _room.Get<IKnowledgeConflicts>().ListAsync(Room.Today, Now);
}
