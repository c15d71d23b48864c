using iHanoi.Civic.Knowledge;

namespace iHanoi.Ingestion.Tests.Index;

public sealed class EmbeddedIndexTests : IDisposable
{
    private readonly Room _room = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task Expired_text_is_never_found()
    {
        await _room.Knowledge.AddAsync(
            new AFile("1.000001") { Expires = "2026-10-31" }.Upload,
            Now
        );

        (await _room.FindAsync("đăng ký tạm trú", Room.Today)).ShouldBeEmpty();
        (await _room.FindAsync("đăng ký tạm trú", new DateOnly(2026, 10, 31))).ShouldBe([
            "1.000001",
        ]);
    }

    [Fact]
    public async Task Text_not_yet_in_force_is_not_found()
    {
        await _room.Knowledge.AddAsync(
            new AFile("1.000001") { Effective = "2027-01-01" }.Upload,
            Now
        );

        (await _room.FindAsync("đăng ký tạm trú", Room.Today)).ShouldBeEmpty();
        (await _room.FindAsync("đăng ký tạm trú", new DateOnly(2027, 1, 1))).ShouldBe(["1.000001"]);
    }

    [Fact]
    public async Task Only_the_current_version_is_found()
    {
        await _room.Knowledge.AddAsync(new AFile("1.000001").Upload, Now);
        await _room.Knowledge.AddAsync(new AFile("1.000001") { Fee = "Không thu." }.Upload, Now);

        var found = await _room.Index.SearchAsync(
            new PassageQuery("lệ phí 7.000 đồng", 10, Room.Today),
            Now
        );

        found.ShouldAllBe(passage => passage.Chunk.Version == 2);
    }

    [Fact]
    public async Task A_name_people_use_finds_the_document()
    {
        await _room.Knowledge.AddAsync(new AFile("1.000001").Upload, Now);
        await _room.Knowledge.AddAsync(
            new AFile("1.000002") { Title = "Cấp hộ chiếu phổ thông" }.Upload,
            Now
        );

        (await _room.FindAsync("temporary residence registration")).ShouldContain("1.000001");
        (await _room.FindAsync("1.000002"))[0].ShouldBe("1.000002");
    }

    [Fact]
    public async Task A_second_process_start_finds_what_the_first_wrote()
    {
        await _room.Knowledge.AddAsync(new AFile("1.000001").Upload, Now);

        using var later = new Room(_room.State);

        (await later.FindAsync("đăng ký tạm trú")).ShouldBe(["1.000001"]);
        later.Index.Version.ShouldBe(_room.Index.Version);
    }

    [Fact]
    public async Task A_question_without_marks_knows_the_words_of_new_texts()
    {
        await _room.Knowledge.AddAsync(
            new AFile("1.000001") { Title = "Nuôi hươu sao lấy nhung, nuôi hươu sao" }.Upload,
            Now
        );

        var found = await _room.Index.SearchAsync(
            new PassageQuery("nuoi huou sao", 1, Room.Today),
            Now
        );

        found[0].Score.Terms.ShouldContain("hươu");
    }

    [Fact]
    public async Task Searches_during_writes_see_one_whole_state_or_the_next()
    {
        await _room.Knowledge.AddAsync(new AFile("1.000001").Upload, Now);
        var writes = Task.Run(
            async () =>
            {
                for (var n = 0; n < 10; n++)
                {
                    await _room.Knowledge.AddAsync(
                        new AFile("1.000001") { Fee = $"Lệ phí {n} đồng." }.Upload,
                        Now
                    );
                }
            },
            Now
        );

        while (!writes.IsCompleted)
        {
            var found = await _room.Index.SearchAsync(
                new PassageQuery("lệ phí tạm trú", 10, Room.Today),
                Now
            );
            found.Select(passage => passage.Chunk.Version).Distinct().ShouldHaveSingleItem();
            found.Count.ShouldBe(2);
        }

        await writes;
    }
}
