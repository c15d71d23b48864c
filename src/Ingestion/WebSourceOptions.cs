using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace iHanoi.Ingestion;

/// <summary>How pages of the web are read. See docs/runbooks/sources.md.</summary>
public sealed class WebSourceOptions
{
    public const string Section = "Knowledge:Sources";

    /// <summary>The name that robots.txt files know the product by (RFC 9309: letters, "_" and "-").</summary>
    [RegularExpression("[A-Za-z_-]+")]
    public string Agent { get; init; } = "iHanoiBot";

    /// <summary>Where the owner of a site finds out who asks, e.g. a page or an e-mail address; told with each question.</summary>
    public string? Contact { get; init; }

    /// <summary>Pages asked for in one visit; the rest is left for the next. Each costs at least the pause.</summary>
    [Range(1, 10_000)]
    public int MostPages { get; init; } = 200;

    /// <summary>Pages of one source that are looked at; what a larger list holds beyond is not read.</summary>
    [Range(1, 50_000)]
    public int MostListed { get; init; } = 5_000;

    /// <summary>Largest page, and largest list unpacked.</summary>
    [Range(1, 50)]
    public int MostMegabytes { get; init; } = 10;

    /// <summary>What one page may take, with its redirects and second tries.</summary>
    [Range(1, 600)]
    public int SecondsPerPage { get; init; } = 30;

    /// <summary>What one visit may take; the rest is left for the next.</summary>
    [Range(1, 600)]
    public int MinutesPerVisit { get; init; } = 30;

    /// <summary>Pause between two questions to one site. A longer crawl delay in its robots.txt is kept.</summary>
    [Range(0, 600)]
    public double SecondsBetween { get; init; } = 1;

    [Range(0, 10)]
    public int MostRedirects { get; init; } = 5;

    /// <summary>How often a question is asked again after a fault that may pass (408, 429, 5xx, no answer).</summary>
    [Range(1, 5)]
    public int Retries { get; init; } = 2;

    /// <summary>Before the first second try; it doubles with each. A server's Retry-After goes before.</summary>
    [Range(0, 60)]
    public double SecondsBeforeRetry { get; init; } = 2;

    /// <summary>
    /// Hosts ("intranet.example" or "127.0.0.1:8080") that may be asked although they lie inside the own network. None:
    /// whoever names a source could otherwise read what only this machine can.
    /// </summary>
    public IReadOnlyList<string> InnerHosts { get; init; } = [];
}

[OptionsValidator]
internal sealed partial class WebSourceOptionsValidator : IValidateOptions<WebSourceOptions>;
