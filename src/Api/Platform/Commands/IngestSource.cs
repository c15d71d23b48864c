using iHanoi.Api.Features.Sources;
using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Civic.Knowledge.Sources;
using iHanoi.Civic.Text;
using iHanoi.Ingestion;
using Microsoft.Extensions.Options;

namespace iHanoi.Api.Platform.Commands;

/// <summary>
/// ingest --source URL: reads the pages of a feed or sitemap once, without a schedule. They wait for review like those
/// that the product fetches by itself.
/// </summary>
internal static class IngestSource
{
    public const string Option = "--source";

    private static readonly Curator Operator = new("console", "./run ingest");

    /// <summary>Null: the arguments name no source.</summary>
    public static string? AddressIn(string[] arguments) =>
        arguments.SkipWhile(word => word is not Option).ElementAtOrDefault(1)
        ?? arguments
            .FirstOrDefault(word => word.StartsWith($"{Option}=", StringComparison.Ordinal))
            ?[(Option.Length + 1)..];

    public static async Task<int> RunAsync(
        IServiceProvider services,
        string address,
        CancellationToken cancellationToken
    )
    {
        var visit = services.GetRequiredService<IWebSources>().Begin();
        var source = WebAddress.Parse(address);
        var listing = source is null
            ? new SourceListing.Refused(SourceTrouble.NotAnAddress, null)
            : await visit.ListAsync(source, cancellationToken);

        if (listing is not SourceListing.Found found)
        {
            Console.Error.WriteLine($"{address}: {Both((SourceListing.Refused)listing)}");
            return ExitCodes.Failed;
        }

        var most = services.GetRequiredService<IOptions<WebSourceOptions>>().Value.MostPages;
        var results = new List<FileResult>();

        foreach (var page in found.Pages.Take(most))
        {
            var result = await ReadAsync(services, visit, page, cancellationToken);
            results.Add(result);
            Console.WriteLine(Line(result));
        }

        return Sum(new IngestionResult(results), found.Pages.Count - results.Count);
    }

    private static async Task<FileResult> ReadAsync(
        IServiceProvider services,
        IWebVisit visit,
        ListedPage page,
        CancellationToken cancellationToken
    )
    {
        var answer = await visit.ReadAsync(page.Address, PageMark.None, cancellationToken);
        var path = page.Address.AbsoluteUri;

        if (answer is not PageAnswer.Read read)
        {
            var why = answer is PageAnswer.Refused refused ? refused.Why : SourceTrouble.Failing;
            var code = SourceTroubles.Table.Code(why);
            return new FileResult(path, null, FileOutcome.Skipped, code, 0);
        }

        var readAt = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var origin = new WebOrigin(page.Address, readAt, page.Title);
        var result = await services
            .GetRequiredService<IKnowledgeBase>()
            .AddAsync(PageUpload.Of(read, Operator, origin), cancellationToken);
        return result with { Path = path };
    }

    private static int Sum(IngestionResult result, int left)
    {
        Console.WriteLine(
            Texts.Both(
                "IngestSourceSummary",
                result.Count(FileOutcome.Written),
                result.Count(FileOutcome.Unchanged),
                result.Count(FileOutcome.Skipped),
                left
            )
        );
        return result.Files.Count > 0 ? ExitCodes.Fine : ExitCodes.Failed;
    }

    private static string Line(FileResult result) =>
        $"{FileOutcomes.Table.Code(result.Outcome)}  {result.Path}{(result.Reason is { } why ? $"  ({why})" : "")}";

    private static string Both(SourceListing.Refused refused)
    {
        var row = SourceTroubles.Table.Of(refused.Why);
        var status = refused.Status is { } code ? $" ({code})" : "";
        return $"{row.In(Language.Vietnamese)} · {row.In(Language.English)}{status}";
    }
}
