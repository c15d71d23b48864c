using System.Text;
using iHanoi.Civic.City;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Ingestion.Index.Embedded;
using iHanoi.Ingestion.Index.Store;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Ingestion.Tests;

public sealed class WardTests : IDisposable
{
    private readonly Room _room = new(with: services =>
        services.AddSingleton<IGazetteer, TwoWards>()
    );

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public void Dispose() => _room.Dispose();

    [Theory]
    [InlineData("[\"99999\"]")]
    [InlineData("[\"00199\", \"phường Láng\"]")]
    [InlineData("199")]
    public async Task A_file_that_states_a_ward_there_is_not_is_left_out_and_says_why(string wards)
    {
        var result = await _room.Knowledge.AddAsync(
            new AFile("1.000001") { Wards = wards }.Upload,
            Now
        );

        result.Outcome.ShouldBe(FileOutcome.Skipped);
        result.Reason.ShouldBe("ward-unknown");
    }

    [Fact]
    public async Task What_the_sender_states_goes_before_what_the_file_says()
    {
        var file = new AFile("1.000001") { Wards = "[\"00226\"]" };

        await _room.Knowledge.AddAsync(file.Upload with { Wards = ["00199"] }, Now);

        (await SummaryAsync()).Wards.ShouldBe(["00199"]);
    }

    [Fact]
    public async Task Other_wards_are_another_version_and_the_comparison_shows_them()
    {
        var file = new AFile("1.000001");
        await _room.Knowledge.AddAsync(file.Upload, Now);

        var same = await _room.Knowledge.AddAsync(file.Upload with { Wards = ["00199"] }, Now);
        var again = await _room.Knowledge.AddAsync(file.Upload with { Wards = ["00199"] }, Now);
        var compared = await _room
            .Get<IVersionComparing>()
            .CompareAsync("1.000001", before: 1, after: 2, Now);

        same.Version.ShouldBe(2);
        again.Outcome.ShouldBe(FileOutcome.Unchanged);
        var change = compared!.Facts.ShouldHaveSingleItem();
        (change.Fact, change.Before.Count).ShouldBe((VersionFact.Wards, 0));
        change.After.ShouldBe(["00199"]);
    }

    [Fact]
    public async Task A_folder_is_of_the_wards_its_operator_states_until_it_is_read_without_them()
    {
        _room.Put("a.md", new AFile("1.000001").Text);
        await _room.IngestAsync();

        await _room.Knowledge.IngestAsync(_room.Source, false, ["00199"], null, Now);
        (await SummaryAsync()).Wards.ShouldBe(["00199"]);

        await _room.IngestAsync();
        (await SummaryAsync()).Wards.ShouldBeEmpty();
    }

    [Fact]
    public async Task Documents_of_an_older_database_are_of_the_whole_city_and_keep_their_hash()
    {
        // As versions before wards hashed and stored the same file.
        const string Hash = "27a6c2bcaea7b4073073fd2cbb9088b1dd3fe1d2c575a83ee674bfa2af45f666";
        await _room.Knowledge.AddAsync(new AFile("1.000001").Upload, Now);

        using var connection = _room.Get<KnowledgeConnections>().Open();
        using var command = connection.Command("SELECT facts || content_hash FROM versions");
        var stored = (string)command.ExecuteScalar()!;

        stored.ShouldNotContain("Wards");
        stored.ShouldEndWith(Hash);
        (await _room.Index.SearchAsync(OfLang, Now)).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_segment_written_before_wards_were_known_is_read_as_the_whole_citys()
    {
        var read = DocumentLabels.Read(
            Encoding.UTF8.GetBytes(
                "guide\u001Fvi\u001F\u001Fpublic\u001Ecase\u001Fvi\u001Fnoise\u001Fstaff"
            )
        );

        read.Select(label => (label.Kind, label.Subject, label.Audience, label.Wards.Count))
            .ShouldBe([("guide", null, Audience.Public, 0), ("case", "noise", Audience.Staff, 0)]);
    }

    [Fact]
    public async Task Wards_outlive_a_restart_of_the_index()
    {
        await _room.Knowledge.AddAsync(new AFile("1.000001") { Wards = "[\"00226\"]" }.Upload, Now);

        using var later = new Room(_room.State);

        (await later.Index.SearchAsync(OfLang, Now)).ShouldBeEmpty();
        (
            await later.Index.SearchAsync(OfLang with { Ward = new WardCode("00226") }, Now)
        ).ShouldNotBeEmpty();
    }

    private static PassageQuery OfLang =>
        new("lệ phí tạm trú", 10, Room.Today) { Ward = new WardCode("00199") };

    private async Task<DocumentSummary> SummaryAsync() =>
        (await _room.Knowledge.FindAsync("1.000001", null, Now))!.Summary;

    private sealed class TwoWards : IGazetteer
    {
        public IReadOnlyList<Ward> Wards { get; } =
        [
            new(
                new("00199"),
                "Phường Láng",
                "Láng",
                "Lang ward",
                WardKind.Phuong,
                new(21, 105),
                null
            ),
            new(
                new("00226"),
                "Phường Văn Miếu - Quốc Tử Giám",
                "Văn Miếu - Quốc Tử Giám",
                "Van Mieu ward",
                WardKind.Phuong,
                new(21, 105),
                null
            ),
        ];

        public IReadOnlyList<Agency> Agencies => [];

        public Ward? Find(WardCode code) => Wards.FirstOrDefault(ward => ward.Code == code);

        public Agency? Find(AgencyId id) => null;

        public Ward? At(GeoPoint point) => null;
    }
}
