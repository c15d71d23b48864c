using System.Net.Http.Json;
using iHanoi.Api.Data;
using iHanoi.Api.Features.Sources;
using iHanoi.Civic.Knowledge.Sources;
using iHanoi.Testing;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Tests.Features.Sources;

/// <summary>The product beside a web site that it may read.</summary>
internal sealed class Town : IAsyncDisposable
{
    private Town(ASite site, TimeProvider? clock, IReadOnlyDictionary<string, string>? settings)
    {
        Site = site;
        App = new IHanoiApp
        {
            UploadsWait = true,
            Clock = clock,
            Settings = new Dictionary<string, string>(settings ?? new Dictionary<string, string>())
            {
                ["Knowledge:Sources:InnerHosts:0"] = site.Host,
                ["Knowledge:Sources:SecondsBetween"] = "0",
                ["Knowledge:Sources:SecondsBeforeRetry"] = "0",
            },
        };
    }

    public ASite Site { get; }

    public IHanoiApp App { get; }

    public HttpClient Hoa { get; private set; } = null!;

    public static async Task<Town> OpenAsync(
        TimeProvider? clock = null,
        IReadOnlyDictionary<string, string>? settings = null
    )
    {
        var town = new Town(await ASite.OpenAsync(), clock, settings);
        town.Hoa = await town.App.AsAsync(IHanoiApp.Hoa);
        return town;
    }

    public async Task<SourceView> AddAsync(string path = "/sitemap.xml")
    {
        using var answer = await Hoa.PostAsJsonAsync(
            "/api/knowledge/sources",
            new SourcePost { Address = Site.At(path).ToString() }
        );
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<SourceView>())!;
    }

    /// <summary>Its last visit, once nothing is under way.</summary>
    public Task<SourceVisit> VisitedAsync(Guid source) =>
        Eventually.AsyncOf(() =>
            App.DbAsync(async db =>
                await db.WebSources.AnyAsync(row => row.Id == source && row.VisitId == null)
                    ? await db
                        .SourceVisits.OrderByDescending(visit => visit.AskedAt)
                        .FirstOrDefaultAsync(visit => visit.SourceId == source)
                    : null
            )
        );

    public async Task<SourceVisit> VisitAgainAsync(Guid source)
    {
        using var asked = await Hoa.PutAsync($"/api/knowledge/sources/{source}/visit", null);
        asked.EnsureSuccessStatusCode();
        return await VisitedAsync(source);
    }

    public Task<WebPage> PageAsync(string path)
    {
        var address = Site.At(path).AbsoluteUri;
        return App.DbAsync(db => db.WebPages.SingleAsync(page => page.Address == address));
    }

    public async ValueTask DisposeAsync()
    {
        Hoa.Dispose();
        await App.DisposeAsync();
        await Site.DisposeAsync();
        Directory.Delete(App.State, recursive: true);
    }
}
