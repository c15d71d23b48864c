using iHanoi.Api.Data;
using iHanoi.Api.Features.Uploads;
using iHanoi.Civic.Knowledge;

namespace iHanoi.Api.Tests.Features.Uploads;

public sealed class UploadPaceTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 28, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Nothing_is_promised_before_anything_was_measured() =>
        UploadPace.Left([Waiting(1000)], Now).ShouldBeNull();

    [Fact]
    public void A_finished_batch_has_nothing_left() =>
        UploadPace.Left([Finished(1000, seconds: 10)], Now).ShouldBeNull();

    [Fact]
    public void What_waits_takes_as_long_a_byte_as_what_is_done() =>
        UploadPace
            .Left([Finished(1000, seconds: 10), Waiting(2000)], Now)!
            .Value.TotalSeconds.ShouldBe(20, tolerance: 0.01);

    // 8 s for 20 of 100 chunks: 32 s more; 50 s from its start to its end for 1000 bytes.
    [Fact]
    public void A_file_in_hand_is_measured_by_its_own_chunks() =>
        UploadPace
            .Left(
                [Embedding(1000, begun: 18, embedding: 8, done: 20, total: 100), Waiting(1000)],
                Now
            )!
            .Value.TotalSeconds.ShouldBe(32 + 50, tolerance: 0.01);

    private static UploadFile Waiting(long bytes) => File(bytes);

    private static UploadFile Finished(long bytes, int seconds)
    {
        var file = File(bytes);
        (file.Stage, file.Outcome) = (FileStage.Finished, FileOutcome.Written);
        (file.StartedAt, file.FinishedAt) = (Now.AddSeconds(-seconds - 5), Now.AddSeconds(-5));
        return file;
    }

    private static UploadFile Embedding(long bytes, int begun, int embedding, int done, int total)
    {
        var file = File(bytes);
        (file.Stage, file.Done, file.Total) = (FileStage.Embedding, done, total);
        (file.StartedAt, file.EmbeddingAt) = (Now.AddSeconds(-begun), Now.AddSeconds(-embedding));
        return file;
    }

    private static UploadFile File(long bytes) =>
        new()
        {
            Id = Guid.NewGuid(),
            BatchId = Guid.Empty,
            Place = 0,
            Name = "a.md",
            Bytes = bytes,
        };
}
