using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Platform;

namespace iHanoi.Api.Platform.Commands;

/// <summary>ingest [path] [--prune] or ingest --source URL: reads documents into the knowledge base; data/knowledge by default.</summary>
internal static class Ingest
{
    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        await using var services = Composition.BuildForCommand(arguments);

        if (IngestSource.AddressIn(arguments) is { } source)
        {
            return await IngestSource.RunAsync(services, source, cancellationToken);
        }

        var folders = services.GetRequiredService<ProductFolders>();
        var knowledge = services.GetRequiredService<IKnowledgeBase>();
        var path = arguments.FirstOrDefault(a => !a.StartsWith('-')) ?? folders.Knowledge;

        var result = await knowledge.IngestAsync(
            path,
            prune: arguments.Contains("--prune"),
            progress: null,
            cancellationToken
        );

        foreach (var file in result.Files.Where(file => file.Outcome is FileOutcome.Skipped))
        {
            Console.WriteLine($"{file.Path}: {file.Reason}");
        }

        Console.WriteLine(
            Texts.Both(
                "IngestSummary",
                result.Count(FileOutcome.Written),
                result.Count(FileOutcome.Unchanged),
                result.Count(FileOutcome.Deleted),
                result.Count(FileOutcome.Skipped)
            )
        );

        return result.Files.Count > 0 ? ExitCodes.Fine : ExitCodes.Failed;
    }
}
