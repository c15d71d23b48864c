namespace iHanoi.Encoder.Tests;

public sealed class WorkerLanesTests
{
    private readonly WorkerLanes _lanes = new(workers: 1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_goes_before_stored_texts_that_came_earlier()
    {
        await _lanes.EnterAsync(Lane.Stored, Cancel);
        var stored = _lanes.EnterAsync(Lane.Stored, Cancel);
        var person = _lanes.EnterAsync(Lane.Person, Cancel);

        _lanes.Leave();
        await person;

        stored.IsCompleted.ShouldBeFalse();
        _lanes.Leave();
        await stored;
    }

    [Fact]
    public async Task A_worker_is_not_lost_when_the_next_in_line_gave_up()
    {
        using var patience = new CancellationTokenSource();
        await _lanes.EnterAsync(Lane.Stored, Cancel);
        var gone = _lanes.EnterAsync(Lane.Person, patience.Token);
        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => gone);

        _lanes.Leave();

        await _lanes.EnterAsync(Lane.Stored, Cancel).WaitAsync(TimeSpan.FromSeconds(30), Cancel);
    }

    [Fact]
    public async Task No_more_run_side_by_side_than_there_are_workers()
    {
        await _lanes.EnterAsync(Lane.Person, Cancel);

        var second = _lanes.EnterAsync(Lane.Person, Cancel);

        second.IsCompleted.ShouldBeFalse();
        _lanes.Leave();
        await second;
    }
}
