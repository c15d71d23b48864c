using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Encoder;
using iHanoi.Ingestion.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Ingestion.Tests.Publishing;

public sealed class CandidateShelfTests : IDisposable
{
    private static readonly Curator Hoa = new("hoa", "Lê Thu Hoa");
    private static readonly Curator Binh = new("binh", "Đỗ Quốc Bình");
    private static readonly VersionKey Second = new("1.000001", 2);

    private readonly Room _room = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public void Dispose() => _room.Dispose();

    [Theory]
    [InlineData("lệ phí đăng ký tạm trú")]
    [InlineData("le phi dang ky tam tru")]
    public async Task The_candidate_stands_in_its_documents_place_and_readers_see_nothing_of_it(
        string question
    )
    {
        await DraftedAsync();
        var before = _room.Index.Version;

        var indexes = await ReadyAsync(Second);

        (await VersionsAsync(indexes.SearchNowAsync, question)).ShouldBe([1]);
        (await VersionsAsync(indexes.SearchThenAsync, question)).ShouldBe([2]);
        indexes.Version.ShouldBe(before);
        (await _room.Index.ReadAsync("1.000001", Now))[0].Document.Version.ShouldBe(1);
    }

    [Fact]
    public async Task What_the_comparison_finds_is_what_publishing_then_brings()
    {
        await DraftedAsync();
        var query = new PassageQuery("tạm trú mất bao nhiêu tiền", 10, Room.Today);
        var promised = await (await ReadyAsync(Second)).SearchThenAsync(query, Now);

        await PublishAsync(Second);

        var found = await _room.Index.SearchAsync(query, Now);
        found
            .Select(passage => (passage.Chunk.Id, passage.Score.Total))
            .ShouldBe(promised.Select(passage => (passage.Chunk.Id, passage.Score.Total)));
    }

    [Fact]
    public async Task A_version_that_is_published_sent_back_or_unknown_is_no_candidate()
    {
        await DraftedAsync();
        await _room.Publishing.SendBackAsync(Second, Binh, "Sai lệ phí", Now);

        (await RefusalAsync(new VersionKey("1.000001", 1))).ShouldBe(PublishingRefusal.NotWaiting);
        (await RefusalAsync(Second)).ShouldBe(PublishingRefusal.NotWaiting);
        (await RefusalAsync(Second with { Number = 9 })).ShouldBe(PublishingRefusal.NotFound);
        (await RefusalAsync(new VersionKey("9.999", 1))).ShouldBe(PublishingRefusal.NotFound);
    }

    [Fact]
    public async Task A_candidate_that_was_ready_is_refused_once_it_is_published()
    {
        await DraftedAsync();
        await ReadyAsync(Second);
        await PublishAsync(Second);

        (await RefusalAsync(Second)).ShouldBe(PublishingRefusal.NotWaiting);
    }

    [Fact]
    public async Task What_was_published_meanwhile_is_on_both_sides()
    {
        await DraftedAsync();
        await ReadyAsync(Second);
        await _room.Knowledge.AddAsync(
            new AFile("2.000002") { Title = "Nuôi chó mèo", Aliases = "chó mèo" }.Upload,
            Now
        );
        var indexes = await ReadyAsync(Second);
        var query = new PassageQuery("nuôi chó mèo", 1, Room.Today);

        (await indexes.SearchNowAsync(query, Now))[0].Document.Id.ShouldBe("2.000002");
        (await indexes.SearchThenAsync(query, Now))[0].Document.Id.ShouldBe("2.000002");
    }

    [Fact]
    public async Task One_is_held_at_a_time_and_freed_when_nobody_asks_for_it()
    {
        var shelf = (CandidateShelf)_room.Get<ICandidateIndex>();
        await DraftedAsync();
        await ReadyAsync(Second);

        _room.Clock.Advance(CandidateShelf.Kept / 2);
        await ReadyAsync(Second);
        _room.Clock.Advance(CandidateShelf.Kept / 2);
        shelf.IsEmpty.ShouldBeFalse();

        _room.Clock.Advance(CandidateShelf.Kept);
        shelf.IsEmpty.ShouldBeTrue();
        await ReadyAsync(Second);
    }

    [Fact]
    public async Task What_must_be_encoded_first_is_made_in_the_background_and_holds_up_nobody()
    {
        await DraftedAsync();
        var encoder = new PausedEncoder();
        using var later = new Room(
            _room.State,
            with: services => services.AddSingleton<ISentenceEncoder>(encoder)
        );
        var candidates = later.Get<ICandidateIndex>();
        await _room.Knowledge.AddAsync(new AFile("2.000002").Upload with { Author = Hoa }, Now);

        var first = candidates.OpenAsync(Second, Now);
        while (!first.IsCompleted)
        {
            later.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
        var other = await candidates.OpenAsync(new VersionKey("2.000002", 1), Now);
        encoder.Go();

        var preparing = new CandidateOpening.Refused(PublishingRefusal.Preparing);
        (await first).ShouldBe(preparing);
        other.ShouldBe(preparing, "one at a time");
        var opened = await candidates.OpenAsync(Second, Now);
        opened.ShouldBeOfType<CandidateOpening.Ready>();
    }

    private async Task DraftedAsync()
    {
        await _room.Knowledge.AddAsync(new AFile("1.000001").Upload, Now);
        var next = new AFile("1.000001") { Fee = "Lệ phí: 15.000 đồng một người." };
        await _room.Knowledge.AddAsync(next.Upload with { Author = Hoa }, Now);
    }

    private async Task PublishAsync(VersionKey version)
    {
        (await _room.Publishing.ApproveAsync(version, Binh, Now)).ShouldBeNull();
        var gate = _room.Get<IPublishingGate>();
        await gate.RunAsync((await gate.AskAsync(version, Binh, Now)).Run!.Value, Now);
    }

    private Task<CandidateOpening> OpenAsync(VersionKey version) =>
        _room.Get<ICandidateIndex>().OpenAsync(version, Now);

    private async Task<IComparedIndexes> ReadyAsync(VersionKey version) =>
        (await OpenAsync(version)).ShouldBeOfType<CandidateOpening.Ready>().Indexes;

    private async Task<PublishingRefusal> RefusalAsync(VersionKey version) =>
        (await OpenAsync(version)).ShouldBeOfType<CandidateOpening.Refused>().Why;

    private static async Task<IReadOnlyList<int>> VersionsAsync(
        Func<PassageQuery, CancellationToken, ValueTask<IReadOnlyList<Passage>>> search,
        string question
    ) =>
        [
            .. (await search(new PassageQuery(question, 10, Room.Today), Now))
                .Select(passage => passage.Document.Version)
                .Distinct(),
        ];
}
