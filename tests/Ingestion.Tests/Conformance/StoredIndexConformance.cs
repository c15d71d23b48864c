using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Cases;
using iHanoi.Ingestion.Index;
using iHanoi.Ingestion.Tests.Cases;

namespace iHanoi.Ingestion.Tests.Conformance;

/// <summary>What every index must do that follows the knowledge database.</summary>
public abstract partial class StoredIndexConformance : PassageIndexConformance, IDisposable
{
    private readonly Lazy<Room> _room;

    protected StoredIndexConformance() => _room = new Lazy<Room>(NewRoom);

    private Room TheRoom => _room.Value;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    internal abstract Room NewRoom();

    public virtual void Dispose()
    {
        if (_room.IsValueCreated)
        {
            TheRoom.Dispose();
        }

        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Text_is_found_only_while_it_is_in_force()
    {
        await AddAsync(new AFile("1.000001") { Effective = "2026-01-01", Expires = "2026-10-31" });

        (await FindAsync(new DateOnly(2025, 12, 31))).ShouldBeEmpty();
        (await FindAsync(new DateOnly(2026, 1, 1))).ShouldBe(["1.000001"]);
        (await FindAsync(new DateOnly(2026, 10, 31))).ShouldBe(["1.000001"]);
        (await FindAsync(new DateOnly(2026, 11, 1))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Text_past_its_review_or_replaced_is_not_found()
    {
        await AddAsync(new AFile("1.000001") { ReviewDue = "2026-11-24" });
        await AddAsync(new AFile("1.000002") { ReplacedBy = "1.000003" });
        await AddAsync(new AFile("1.000003") { ReviewDue = "2026-11-25" });

        (await FindAsync(Room.Today)).ShouldBe(["1.000003"]);
    }

    [Theory]
    [InlineData("năm 2024 đăng ký tạm trú mất bao nhiêu lệ phí", Standing.Expired, "cu")]
    [InlineData("le phi tam tru truoc day", Standing.Expired, "cu")]
    [InlineData("từ 1/2/2027 lệ phí tạm trú", Standing.NotYetInForce, "moi")]
    public async Task A_question_about_another_time_finds_its_text_with_a_warning(
        string question,
        Standing standing,
        string expected
    )
    {
        await AddAsync(new AFile("cu") { Effective = "2024-01-01", Expires = "2025-12-31" });
        await AddAsync(new AFile("nay") { Effective = "2026-01-01" });
        await AddAsync(new AFile("moi") { Effective = "2027-01-01" });
        var query = new PassageQuery(question, 20, Room.Today) { OtherTimes = true };

        var found = await TheRoom.Index.SearchAsync(query, Now);
        var silent = await TheRoom.Index.SearchAsync(query with { OtherTimes = false }, Now);

        found
            .Where(passage => passage.Standing is not Standing.InForce)
            .Select(passage => (passage.Document.Id, passage.Standing))
            .Distinct()
            .ShouldBe([(expected, standing)]);
        silent.ShouldAllBe(passage => passage.Document.Id == "nay");
    }

    [Fact]
    public async Task What_only_staff_may_see_no_citizen_finds()
    {
        var shelf = TheRoom.Get<ICaseShelf>();
        var hidden = ACase.OfALamp.Numbered("HN-261006-7K3M9Q") with { Audience = Audience.Staff };
        await shelf.KeepAsync(ACase.OfALamp, Now);
        await shelf.KeepAsync(hidden, Now);
        await AddAsync(new AFile("noi-bo") { Audience = "staff" });
        await AddAsync(new AFile("la") { Audience = "no such readers" });

        (await IdsAsync(ACase.Asked(Audience.Public))).ShouldBe(["phan-anh/HN-261005-7K3M9Q"]);
        (await IdsAsync(ACase.Asked(Audience.Staff))).Count.ShouldBe(2);
        (await FindAsync(Room.Today)).ShouldBeEmpty();
        (await TheRoom.Index.ReadAsync("noi-bo", Now)).ShouldBeEmpty();
        (
            await IdsAsync(
                new PassageQuery("lệ phí tạm trú", 10, Room.Today) { Audience = Audience.Staff }
            )
        ).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_past_case_is_found_only_by_who_asks_for_cases()
    {
        var lamp = ACase.Asked(Audience.Staff);
        await TheRoom.Get<ICaseShelf>().KeepAsync(ACase.OfALamp, Now);
        await AddAsync(new AFile("1.000001"));

        (await IdsAsync(lamp)).ShouldBe(["phan-anh/HN-261005-7K3M9Q"]);
        (await IdsAsync(lamp with { Subject = "street-light" })).ShouldNotBeEmpty();
        (await IdsAsync(lamp with { Subject = "noise" })).ShouldBeEmpty();
        (await IdsAsync(lamp with { Kind = null })).ShouldBe(["1.000001"]);
        (await TheRoom.Index.ReadAsync("phan-anh/HN-261005-7K3M9Q", Now)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_may_be_put_to_texts_of_one_language()
    {
        await AddAsync(new AFile("1.000001"));
        var asked = new PassageQuery("lệ phí tạm trú", 10, Room.Today);

        (await IdsAsync(asked with { Language = "vi" })).ShouldBe(["1.000001"]);
        (await IdsAsync(asked with { Language = "en" })).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_version_takes_the_place_of_the_old_one()
    {
        await AddAsync(new AFile("1.000001"));
        await AddAsync(new AFile("1.000001") { Fee = "Không thu." });

        var found = await SearchAsync("lệ phí 7.000 đồng");
        var read = await TheRoom.Index.ReadAsync("1.000001", Now);

        found.ShouldNotBeEmpty();
        found.ShouldAllBe(passage => passage.Chunk.Version == 2);
        read.ShouldAllBe(passage => passage.Chunk.Version == 2);
        read.Select(passage => passage.Chunk.Text)
            .ShouldContain(text => text.Contains("Không thu"));
    }

    [Fact]
    public async Task A_withdrawn_document_is_gone_until_it_is_published_again()
    {
        await AddAsync(new AFile("1.000001"));

        await TheRoom.WithdrawAsync("1.000001");
        (await FindAsync(Room.Today)).ShouldBeEmpty();
        (await TheRoom.Index.ReadAsync("1.000001", Now)).ShouldBeEmpty();

        await TheRoom.RestoreAsync("1.000001");
        (await FindAsync(Room.Today)).ShouldBe(["1.000001"]);
    }

    [Fact]
    public async Task A_passage_carries_the_facts_and_the_place_it_was_read_from()
    {
        await AddAsync(new AFile("1.000001") { Effective = "2026-01-01" });

        var hit = (await SearchAsync("lệ phí tạm trú"))[0];
        var details = await TheRoom.Knowledge.FindAsync("1.000001", null, Now);

        hit.Document.Title.ShouldBe("Đăng ký tạm trú");
        hit.Document.Validity.Effective.ShouldBe(new DateOnly(2026, 1, 1));
        hit.Document.LegalBasis.ShouldBe(["68/2020/QH14"]);
        details!.Text[hit.Chunk.Start..hit.Chunk.End].ShouldBe(hit.Chunk.Text);
        hit.Chunk.HeadingPath.ShouldNotBeEmpty();
        hit.Chunk.Id.ShouldBe($"1.000001@1#{hit.Chunk.Ordinal}");
    }

    [Fact]
    public async Task A_name_people_use_finds_the_document()
    {
        await AddAsync(new AFile("1.000001"));
        await AddAsync(new AFile("1.000002") { Title = "Cấp hộ chiếu phổ thông" });

        (await SearchAsync("1.000002"))[0].Document.Id.ShouldBe("1.000002");
        (await SearchAsync("đăng ký ở trọ"))[0].Document.Id.ShouldBe("1.000001");
    }

    private async Task<IReadOnlyList<string>> IdsAsync(PassageQuery query)
    {
        await TheRoom.Get<IRefreshingIndex>().RefreshAsync(Now);
        var found = await TheRoom.Index.SearchAsync(query, Now);
        return [.. found.Select(passage => passage.Document.Id).Distinct()];
    }

    [Fact]
    public async Task The_version_tells_states_apart()
    {
        await AddAsync(new AFile("1.000001"));
        var before = TheRoom.Index.Version;

        await AddAsync(new AFile("1.000002"));

        TheRoom.Index.Version.ShouldNotBe(before);
    }

    protected override async Task<IPassageIndex> WithAsync(
        IReadOnlyList<(string Id, string Title, string Text)> texts
    )
    {
        foreach (var (id, title, text) in texts)
        {
            TheRoom.Put(
                $"{id}.md",
                $"---\nid: {id}\ntitle: \"{title}\"\n---\n# {title}\n\n{text}\n"
            );
        }

        await TheRoom.IngestAsync();
        return TheRoom.Index;
    }

    private Task<FileResult> AddAsync(AFile file) => TheRoom.Knowledge.AddAsync(file.Upload, Now);

    private ValueTask<IReadOnlyList<Passage>> SearchAsync(string question) =>
        TheRoom.Index.SearchAsync(new PassageQuery(question, 10, Room.Today), Now);

    private Task<IReadOnlyList<string>> FindAsync(DateOnly on) =>
        TheRoom.FindAsync("đăng ký tạm trú", on);
}
