using Grpc.Core;
using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Index.Qdrant;
using Qdrant.Client.Grpc;

namespace iHanoi.Ingestion.Tests.Conformance;

/// <summary>What happens between us and a server that is away, slow, or answers nobody.</summary>
public sealed class QdrantTroubleTests : IDisposable
{
    private readonly QdrantStandIn _server = new();
    private readonly Room _room;

    public QdrantTroubleTests() => _room = QdrantRoom.With(_server);

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task A_write_whose_reply_was_lost_is_written_once()
    {
        _server.Expect(
            new Trouble("Upsert", TroubleKind.LoseReply),
            new Trouble("Upsert", TroubleKind.LoseReply)
        );

        await AddAsync("1.000001");

        _server.Shelf.CountOf("passages").ShouldBe(2);
        _server.Calls.Count(call => call.Method == "qdrant.Points/Upsert").ShouldBe(3);
        (await _room.FindAsync("đăng ký tạm trú")).ShouldBe(["1.000001"]);
    }

    [Fact]
    public async Task A_server_that_is_away_for_a_moment_is_asked_again()
    {
        await AddAsync("1.000001");
        _server.Expect(
            new Trouble("QueryBatch", TroubleKind.Fail),
            new Trouble("QueryBatch", TroubleKind.Fail, StatusCode.ResourceExhausted)
        );

        (await _room.FindAsync("đăng ký tạm trú")).ShouldBe(["1.000001"]);
    }

    [Fact]
    public async Task A_server_that_stays_away_is_an_error_after_the_last_try()
    {
        await AddAsync("1.000001");
        _server.Expect([.. Enumerable.Repeat(new Trouble("QueryBatch", TroubleKind.Fail), 4)]);

        var error = await Should.ThrowAsync<RpcException>(() => _room.FindAsync("tạm trú"));

        error.StatusCode.ShouldBe(StatusCode.Unavailable);
    }

    [Fact]
    public async Task A_wrong_question_is_not_asked_again()
    {
        await AddAsync("1.000001");
        _server.Expect(new Trouble("QueryBatch", TroubleKind.Fail, StatusCode.InvalidArgument));

        await Should.ThrowAsync<RpcException>(() => _room.FindAsync("tạm trú"));

        _server.Calls.Count(call => call.Method == "qdrant.Points/QueryBatch").ShouldBe(1);
    }

    [Fact]
    public async Task A_call_that_outlasts_its_deadline_is_given_up_and_asked_again()
    {
        await AddAsync("1.000001");
        _server.Expect(new Trouble("QueryBatch", TroubleKind.Delay));

        var search = _room.FindAsync("đăng ký tạm trú");

        await _server.Waiting;
        _room.Clock.Advance(TimeSpan.FromSeconds(6));

        (await search).ShouldBe(["1.000001"]);
    }

    [Fact]
    public async Task A_process_that_stopped_half_way_goes_on_where_it_was()
    {
        await AddAsync("1.000001");
        _server.Expect([.. Enumerable.Repeat(new Trouble("Upsert", TroubleKind.Fail), 4)]);
        await Should.ThrowAsync<RpcException>(() => AddAsync("1.000002"));

        using var later = QdrantRoom.With(_server, state: _room.State);

        (await later.FindAsync("đăng ký tạm trú")).Order().ShouldBe(["1.000001", "1.000002"]);
    }

    [Fact]
    public async Task A_withdrawal_that_never_arrived_arrives_at_the_next_start()
    {
        await AddAsync("1.000001");
        _server.Expect([.. Enumerable.Repeat(new Trouble("Delete", TroubleKind.Fail), 4)]);
        await Should.ThrowAsync<RpcException>(() => _room.WithdrawAsync("1.000001"));

        using var later = QdrantRoom.With(_server, state: _room.State);

        (await later.FindAsync("đăng ký tạm trú")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_collection_is_laid_out_as_configured_and_shown_by_its_alias()
    {
        await AddAsync("1.000001");

        var layout = _server.Shelf.Collections.ShouldHaveSingleItem().Value;
        layout.ShardNumber.ShouldBe(1u);
        layout.ReplicationFactor.ShouldBe(1u);
        layout.SparseVectorsConfig.Map["words"].Modifier.ShouldBe(Modifier.Idf);
        layout.VectorsConfig.ParamsMap.Map["meaning"].Size.ShouldBe(384ul);
        _server.Shelf.Aliases.ShouldBe(
            new Dictionary<string, string> { ["passages"] = layout.CollectionName }
        );
    }

    [Fact]
    public async Task Every_call_carries_the_key()
    {
        var server = new QdrantStandIn();
        using var room = QdrantRoom.With(
            server,
            new IndexOptions { Kind = IndexKind.Qdrant, ApiKey = "k123" }
        );

        await room.Knowledge.AddAsync(new AFile("1.000001").Upload, Now);

        server.Calls.ShouldNotBeEmpty();
        server.Calls.ShouldAllBe(call => call.Key == "k123");
    }

    [Theory]
    [InlineData("http://qdrant.example:6334", true)]
    [InlineData("https://qdrant.example:6334", false)]
    [InlineData("http://127.0.0.1:6334", false)]
    public void A_key_in_clear_text_never_leaves_this_machine(string endpoint, bool refused) =>
        new KeyNeedsTls()
            .Validate(null, new IndexOptions { Endpoint = new Uri(endpoint), ApiKey = "k" })
            .Failed.ShouldBe(refused);

    private Task<FileResult> AddAsync(string id) =>
        _room.Knowledge.AddAsync(new AFile(id).Upload, Now);
}
