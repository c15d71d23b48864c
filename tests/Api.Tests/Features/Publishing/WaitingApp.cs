namespace iHanoi.Api.Tests.Features.Publishing;

/// <summary>The product in process where uploads wait for a second person, as shipped.</summary>
public sealed class WaitingApp : IDisposable
{
    public IHanoiApp App { get; } = new() { UploadsWait = true };

    public void Dispose() => App.Dispose();
}
