using iHanoi.Civic.Knowledge;

namespace iHanoi.Ingestion.Tests.Conformance;

/// <summary>What every passage index must do, whatever stores it.</summary>
public abstract class PassageIndexConformance
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    private static readonly (string Id, string Title, string Text)[] Texts =
    [
        (
            "tam-tru",
            "Đăng ký tạm trú",
            "Công dân đăng ký tạm trú tại Công an cấp xã.\nLệ phí 7.000 đồng. Căn cứ 68/2020/QH14."
        ),
        (
            "khai-sinh",
            "Đăng ký khai sinh",
            "Nộp giấy chứng sinh tại Ủy ban nhân dân cấp xã trong 60 ngày."
        ),
        (
            "ho-chieu",
            "Cấp hộ chiếu phổ thông",
            "Nộp hai ảnh 4 x 6 cm và tờ khai TK01. Phí 160.000 đồng."
        ),
        (
            "via-he",
            "Sử dụng tạm thời vỉa hè",
            "Xin phép để vật liệu xây dựng trên vỉa hè, tối đa 30 ngày."
        ),
    ];

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    /// <summary>An index that holds exactly these documents, all published.</summary>
    protected abstract Task<IPassageIndex> WithAsync(
        IReadOnlyList<(string Id, string Title, string Text)> texts
    );

    [Theory]
    [InlineData("Đăng ký tạm trú ở đâu?", "tam-tru")]
    [InlineData("dang ky tam tru o dau", "tam-tru")]
    [InlineData("làm hộ chiếu hết bao nhiêu tiền", "ho-chieu")]
    [InlineData("68/2020/QH14", "tam-tru")]
    [InlineData("68/2020", "tam-tru")]
    [InlineData("giay chung sinh", "khai-sinh")]
    public async Task The_document_asked_for_comes_first(string question, string expected)
    {
        var found = await SearchAsync(new PassageQuery(question, 3, Today));

        found[0].Document.Id.ShouldBe(expected);
    }

    [Theory]
    [InlineData(SearchMode.Lexical)]
    [InlineData(SearchMode.Dense)]
    [InlineData(SearchMode.Hybrid)]
    public async Task Every_mode_gives_its_hits_best_first_and_the_same_each_time(SearchMode mode)
    {
        var query = new PassageQuery("cấp hộ chiếu", 4, Today) { Mode = mode };
        var index = await WithAsync(Texts);

        var first = await index.SearchAsync(query, Now);
        var again = await index.SearchAsync(query, Now);

        first.Select(hit => hit.Score.Total).ShouldBeInOrder(SortDirection.Descending);
        first[0].Document.Id.ShouldBe("ho-chieu");
        again.Select(hit => hit.Chunk.Id).ShouldBe(first.Select(hit => hit.Chunk.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ?! ")]
    public async Task An_empty_question_finds_nothing(string question) =>
        (await SearchAsync(new PassageQuery(question, 5, Today))).ShouldBeEmpty();

    [Fact]
    public async Task A_hit_explains_itself()
    {
        var hit = (await SearchAsync(new PassageQuery("lệ phí tạm trú", 1, Today)))[0];

        hit.Score.Terms.ShouldContain("tạm trú");
        hit.Score.Lexical.ShouldBeInRange(0, 1);
        hit.Score.Dense.ShouldBeInRange(0, 1);
    }

    [Fact]
    public async Task Limits_hold()
    {
        var index = await WithAsync(Texts);

        (await index.SearchAsync(new PassageQuery("cấp xã", 2, Today), Now)).Count.ShouldBe(2);
        (await index.SearchAsync(new PassageQuery("cấp xã", 0, Today), Now)).ShouldBeEmpty();
        (
            await index.SearchAsync(
                new PassageQuery("cấp xã", 9, Today) { DocumentId = "khai-sinh" },
                Now
            )
        ).ShouldAllBe(hit => hit.Document.Id == "khai-sinh");
        (
            await index.SearchAsync(
                new PassageQuery("cấp xã", 9, Today) { Kind = "no such kind" },
                Now
            )
        ).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_document_gives_more_passages_than_asked()
    {
        var text = string.Join(
            '\n',
            Enumerable.Range(1, 120).Select(n => $"Điểm {n}: vỉa hè phố số {n} được sắp xếp.")
        );
        var index = await WithAsync([.. Texts, ("dai", "Quy định vỉa hè", text)]);

        var all = await index.SearchAsync(new PassageQuery("vỉa hè", 10, Today), Now);
        var one = await index.SearchAsync(
            new PassageQuery("vỉa hè", 10, Today) { PerDocument = 1 },
            Now
        );

        all.Count(hit => hit.Document.Id == "dai").ShouldBeGreaterThan(1);
        one.Count(hit => hit.Document.Id == "dai").ShouldBe(1);
    }

    [Fact]
    public async Task A_document_is_read_whole_and_in_order()
    {
        var index = await WithAsync(Texts);

        var chunks = await index.ReadAsync("tam-tru", Now);

        chunks.Select(passage => passage.Chunk.Ordinal).ShouldBe(Enumerable.Range(0, chunks.Count));
        string.Join('\n', chunks.Select(passage => passage.Chunk.Text))
            .ShouldContain("68/2020/QH14");
        (await index.ReadAsync("no-such", Now)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cancelled_search_stops()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var index = await WithAsync(Texts);

        await Should.ThrowAsync<OperationCanceledException>(async () =>
            await index.SearchAsync(new PassageQuery("hộ chiếu", 1, Today), cancelled.Token)
        );
    }

    private async Task<IReadOnlyList<Passage>> SearchAsync(PassageQuery query) =>
        await (await WithAsync(Texts)).SearchAsync(query, Now);
}
