using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Platform;

namespace iHanoi.Api.Jobs;

/// <summary>
/// Reads data/knowledge in the background after a start. Unchanged documents cost a hash each, so a second
/// start is ready at once; pages answer meanwhile from what is there.
/// </summary>
internal sealed partial class KnowledgeAtStart(
    IServiceProvider services,
    ProductFolders folders,
    IConfiguration configuration,
    IHostApplicationLifetime lifetime,
    ILogger<KnowledgeAtStart> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (
            !configuration.GetValue("Knowledge:ReadAtStart", defaultValue: true)
            || services.GetService<IKnowledgeBase>() is not { } knowledge
        )
        {
            return;
        }

        try
        {
            await lifetime.WaitForStartAsync(stoppingToken);
            var result = await knowledge.IngestAsync(
                folders.Knowledge,
                prune: false,
                await FirstReadingAsync(knowledge, stoppingToken),
                stoppingToken
            );
            Read(
                log,
                result.Count(FileOutcome.Written),
                result.Count(FileOutcome.Unchanged),
                result.Count(FileOutcome.Skipped)
            );
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(log, failure);
        }
    }

    // Only the first reading takes long enough to be watched.
    private static async Task<IProgress<IngestionProgress>?> FirstReadingAsync(
        IKnowledgeBase knowledge,
        CancellationToken cancellationToken
    ) =>
        (await knowledge.ListAsync(cancellationToken)).Count is 0
            ? new ReadingBar(
                Texts.Both("ReadingKnowledge").ReplaceLineEndings(" · "),
                Console.Out,
                !Console.IsOutputRedirected
            )
            : null;

    [LoggerMessage(
        LogLevel.Information,
        "Knowledge: {Written} documents written, {Unchanged} unchanged, {Skipped} skipped"
    )]
    private static partial void Read(ILogger log, int written, int unchanged, int skipped);

    [LoggerMessage(LogLevel.Error, "The knowledge folder could not be read")]
    private static partial void Failed(ILogger log, Exception failure);
}
