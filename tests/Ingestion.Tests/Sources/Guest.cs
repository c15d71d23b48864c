using iHanoi.Civic.Knowledge.Sources;
using iHanoi.Ingestion.Sources;
using iHanoi.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace iHanoi.Ingestion.Tests.Sources;

/// <summary>A visit to one site, with its real client and no pauses.</summary>
internal sealed class Guest : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public Guest(WebSourceOptions options)
    {
        _services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddSingleton(Options.Create(options))
            .AddWebSources()
            .BuildServiceProvider();
        Visit = _services.GetRequiredService<IWebSources>().Begin();
    }

    public IWebVisit Visit { get; }

    public static Guest Of(ASite site) =>
        new(
            new WebSourceOptions
            {
                SecondsBetween = 0,
                SecondsBeforeRetry = 0,
                InnerHosts = [site.Host],
            }
        );

    public Task<SourceListing> ListAsync(Uri source) =>
        Visit.ListAsync(source, TestContext.Current.CancellationToken);

    public async Task<SourceListing.Found> FoundAsync(Uri source) =>
        (await ListAsync(source)).ShouldBeOfType<SourceListing.Found>();

    public async Task<SourceTrouble> TroubleAsync(Uri source) =>
        (await ListAsync(source)).ShouldBeOfType<SourceListing.Refused>().Why;

    public Task<PageAnswer> ReadAsync(Uri page, PageMark? known = null) =>
        Visit.ReadAsync(page, known ?? PageMark.None, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
