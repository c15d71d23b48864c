using iHanoi.Civic.Knowledge.Sources;
using Microsoft.Extensions.Options;

namespace iHanoi.Ingestion.Sources;

/// <summary>Begins visits; each has its own robots.txt answers and pauses.</summary>
internal sealed class WebSources(
    WebFetching fetching,
    IOptions<WebSourceOptions> options,
    TimeProvider time
) : IWebSources
{
    public IWebVisit Begin() =>
        new WebVisit(fetching, new SiteManners(fetching, options.Value, time), options.Value);
}
