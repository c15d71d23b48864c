using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Curating;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Ingestion.Index.Store;

namespace iHanoi.Ingestion.Tests.Curating;

public sealed class ChunkCurationTests : IDisposable
{
    private static readonly Curator Hoa = new("hoa", "Hoà");

    private readonly Room _room = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private IChunkCuration Curation => _room.Get<IChunkCuration>();

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task Two_neighbours_become_one_and_both_stay_to_be_opened()
    {
        var version = await AddAsync();
        var before = await ChunksAsync(version);

        var edited = await Curation.MergeAsync(version, 0, Hoa, Now);
        var after = await ChunksAsync(version);

        edited.ShouldBe(new ChunkEdited(1, null));
        after.Where(InUse).Count().ShouldBe(before.Count - 1);
        var merged = after.Single(chunk => chunk.Ordinal == before.Count);
        merged.Text.ShouldContain(before[0].Text);
        merged.Text.ShouldContain(before[1].Text);
        // The headings that the two do not share are words of the chunk now, the first one too.
        merged.HeadingPath.ShouldBeEmpty();
        merged.Text.ShouldStartWith("## Phí, lệ phí");
        after.Single(chunk => chunk.Ordinal == 0).Text.ShouldBe(before[0].Text);
        after.Single(chunk => chunk.Ordinal == 0).Use.ShouldBe(ChunkUse.Replaced);
    }

    [Fact]
    public async Task A_split_chunk_is_found_by_its_parts_and_undo_puts_it_back()
    {
        var version = await AddAsync(
            new AFile("1.000001")
            {
                Fee =
                    "Lệ phí là 7.000 đồng. Người khuyết tật được miễn rasmodawa hoàn toàn khi nộp.",
            }
        );
        var place = (await Curation.PlacesAsync(version, 0, Now)).ShouldHaveSingleItem();
        place.Follows.ShouldStartWith("Người khuyết tật");

        var edited = await Curation.SplitAsync(version, 0, place.At, Hoa, Now);
        var found = await BestAsync("rasmodawa");
        found.Text.ShouldBe("Người khuyết tật được miễn rasmodawa hoàn toàn khi nộp.");
        found.Id.ShouldBe("1.000001@1#3");

        (await Curation.UndoAsync(version, edited.Edit!.Value, Now)).ShouldBeNull();
        (await BestAsync("rasmodawa")).Id.ShouldBe("1.000001@1#0");
    }

    [Fact]
    public async Task A_chunk_that_is_switched_off_is_found_no_more_until_it_is_switched_on()
    {
        var version = await AddAsync(
            new AFile("1.000001") { Fee = "Lệ phí rasmodawa 7.000 đồng." }
        );

        var edited = await Curation.DisableAsync(version, 0, Hoa, Now);
        (await Texts("rasmodawa")).ShouldNotContain(text => text.Contains("rasmodawa"));
        (await ChunksAsync(version))[0].Use.ShouldBe(ChunkUse.Disabled);

        await Curation.UndoAsync(version, edited.Edit!.Value, Now);
        (await Texts("rasmodawa")).ShouldContain(text => text.Contains("rasmodawa"));
    }

    [Fact]
    public async Task Only_what_is_made_is_encoded()
    {
        var version = await AddAsync();
        var before = Vectors(version);

        await Curation.MergeAsync(version, 0, Hoa, Now);

        var after = Vectors(version);
        after.Keys.Except(before.Keys).ShouldHaveSingleItem();
        before.Keys.ShouldAllBe(ordinal => after[ordinal] == before[ordinal]);
    }

    [Fact]
    public async Task What_was_corrected_survives_the_same_content_read_again()
    {
        _room.Put("a.md", new AFile("1.000001").Text);
        await _room.IngestAsync();
        var version = new VersionKey("1.000001", 1);
        await Curation.MergeAsync(version, 0, Hoa, Now);

        var again = await _room.IngestAsync();

        again.Count(FileOutcome.Unchanged).ShouldBe(1);
        (await ChunksAsync(version)).Count(InUse).ShouldBe(1);
    }

    [Fact]
    public async Task A_new_version_that_says_the_same_again_is_cut_as_the_first_was_corrected()
    {
        _room.Put("a.md", new AFile("1.000001").Text);
        await _room.IngestAsync();
        await Curation.MergeAsync(new VersionKey("1.000001", 1), 0, Hoa, Now);
        _room.Put("a.md", new AFile("1.000001") { Fee = "Không thu." }.Text);
        await _room.IngestAsync();
        _room.Put("a.md", new AFile("1.000001").Text);
        await _room.IngestAsync();

        var third = new VersionKey("1.000001", 3);

        (await ChunksAsync(third)).Count(InUse).ShouldBe(1);
        Vectors(third).Keys.ShouldContain(2);
        (await Curation.UndoAsync(third, 1, Now)).ShouldBeNull();
        (await ChunksAsync(third)).Count(InUse).ShouldBe(2);
    }

    [Fact]
    public async Task A_merge_that_the_encoder_could_not_read_to_its_end_is_refused()
    {
        var longText = string.Join(' ', Enumerable.Repeat("đăng ký tạm trú trực tuyến", 90));
        var version = await AddAsync(new AFile("1.000001") { Fee = longText });

        (await Curation.MergeAsync(version, 0, Hoa, Now)).Refusal.ShouldBe(ChunkRefusal.TooLong);
        (await Curation.EditsAsync(version, Now)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_done_is_refused_by_name()
    {
        var version = await AddAsync();
        var off = await Curation.DisableAsync(version, 1, Hoa, Now);

        (await Curation.MergeAsync(version, 0, Hoa, Now)).Refusal.ShouldBe(
            ChunkRefusal.DisabledBetween
        );
        await Curation.UndoAsync(version, off.Edit!.Value, Now);
        (await Curation.UndoAsync(version, off.Edit!.Value, Now)).ShouldBe(
            ChunkRefusal.AlreadyUndone
        );
        (await Curation.MergeAsync(version, 1, Hoa, Now)).Refusal.ShouldBe(ChunkRefusal.NoNext);
        (await Curation.MergeAsync(version, 9, Hoa, Now)).Refusal.ShouldBe(ChunkRefusal.NotFound);
        (await Curation.SplitAsync(version, 0, 0, Hoa, Now)).Refusal.ShouldBe(
            ChunkRefusal.NoSuchPlace
        );
        var merged = await Curation.MergeAsync(version, 0, Hoa, Now);
        (await Curation.DisableAsync(version, 0, Hoa, Now)).Refusal.ShouldBe(ChunkRefusal.NotInUse);
        await Curation.DisableAsync(version, 2, Hoa, Now);
        (await Curation.UndoAsync(version, merged.Edit!.Value, Now)).ShouldBe(
            ChunkRefusal.EditedSince
        );
    }

    private async Task<VersionKey> AddAsync(AFile? file = null)
    {
        var result = await _room.Knowledge.AddAsync((file ?? new AFile("1.000001")).Upload, Now);
        return new VersionKey(result.DocumentId!, result.Version!.Value);
    }

    private async Task<IReadOnlyList<Chunk>> ChunksAsync(VersionKey version) =>
        (await _room.Knowledge.FindAsync(version.DocumentId, version.Number, Now))!.Chunks;

    private async Task<Chunk> BestAsync(string words) =>
        (
            await _room.Index.SearchAsync(
                new PassageQuery(words, 5, Room.Today) { Mode = SearchMode.Lexical },
                Now
            )
        )[0].Chunk;

    private async Task<IReadOnlyList<string>> Texts(string words) =>
        [
            .. (await _room.Index.SearchAsync(new PassageQuery(words, 5, Room.Today), Now)).Select(
                passage => passage.Chunk.Text
            ),
        ];

    private Dictionary<int, string> Vectors(VersionKey version)
    {
        using var connection = _room.Get<KnowledgeConnections>().Open();
        using var command = connection.Command(
            "SELECT ordinal, hex(numbers) FROM vectors WHERE document_id = $id AND version = $number",
            ("$id", version.DocumentId),
            ("$number", version.Number)
        );
        using var row = command.ExecuteReader();
        var vectors = new Dictionary<int, string>();

        while (row.Read())
        {
            vectors[row.GetInt32(0)] = row.GetString(1);
        }

        return vectors;
    }

    private static bool InUse(Chunk chunk) => chunk.Use is ChunkUse.InUse;
}
