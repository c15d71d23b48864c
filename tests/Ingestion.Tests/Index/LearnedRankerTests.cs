using iHanoi.Civic.Knowledge;

namespace iHanoi.Ingestion.Tests.Index;

public sealed class LearnedRankerTests
{
    private static readonly (string Id, string Title, string Text)[] Texts =
    [
        ("tam-tru", "Đăng ký tạm trú", "Công dân đăng ký tạm trú tại Công an cấp xã."),
        ("khai-sinh", "Đăng ký khai sinh", "Nộp giấy chứng sinh tại Ủy ban nhân dân cấp xã."),
        ("ho-chieu", "Cấp hộ chiếu phổ thông", "Nộp hai ảnh và tờ khai. Phí 160.000 đồng."),
    ];

    [Fact]
    public async Task It_is_asked_only_where_a_search_or_the_options_say_so()
    {
        var silent = await SearchAsync(reranks: null);
        var asked = await SearchAsync(reranks: true);

        silent.ShouldAllBe(hit => hit.Score.Learned == 0);
        asked.ShouldContain(hit => hit.Score.Learned != 0);
    }

    [Fact]
    public async Task What_it_adds_is_shown_beside_the_score_and_the_order_follows_it()
    {
        var asked = await SearchAsync(reranks: true);

        asked.Select(hit => hit.Score.Total).ShouldBeInOrder(SortDirection.Descending);
        asked[0].Document.Id.ShouldBe("ho-chieu");
    }

    [Fact]
    public async Task Every_sign_is_a_finite_number()
    {
        using var room = new Room();
        room.Put("a.md", "# Cấp hộ chiếu\n\nPhí 160.000 đồng, mã 1.001456.");
        await room.IngestAsync();
        var lists = await room.Get<IRankingExamples>()
            .SearchAsync(
                new KnownQuestion("phí hộ chiếu 160.000", "a", null),
                TestContext.Current.CancellationToken
            );

        lists.Count.ShouldBe(2);
        lists
            .SelectMany(list => list)
            .SelectMany(candidate => candidate.Signs)
            .ShouldAllBe(sign => float.IsFinite(sign));
        lists[0][0].Signs.Length.ShouldBe(room.Get<IRankingExamples>().Signs.Count);
    }

    private static async Task<IReadOnlyList<Passage>> SearchAsync(bool? reranks)
    {
        using var room = new Room();
        var index = await room.Get<IScratchIndexFactory>()
            .BuildAsync(Texts, TestContext.Current.CancellationToken);

        return await index.SearchAsync(
            new PassageQuery("làm hộ chiếu hết bao nhiêu tiền", 3, Room.Today)
            {
                Reranks = reranks,
            },
            TestContext.Current.CancellationToken
        );
    }
}
