namespace iHanoi.Api.Jobs;

/// <summary>One kind of background work. It may run twice, so its effect must be idempotent.</summary>
internal interface IJobWork
{
    /// <summary>False: not possible yet (e.g. the model is not ready); it is tried again later.</summary>
    Task<bool> RunAsync(Guid subject, CancellationToken cancellationToken);
}
