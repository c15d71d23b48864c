using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Index;
using iHanoi.Ingestion.Index.Store;
using Microsoft.Extensions.Logging;

namespace iHanoi.Ingestion;

/// <summary>The curated knowledge: files in, documents with versions out. The index follows every write.</summary>
internal sealed class KnowledgeBase(
    IngestionPipeline pipeline,
    KnowledgeWriter writer,
    KnowledgeLibrary library,
    IRefreshingIndex index,
    ILogger<KnowledgeBase> logger
) : IKnowledgeBase
{
    // While one file waits for the encoder the next is read.
    private static readonly int FilesAtOnce = Environment.ProcessorCount + 1;

    public async Task<IngestionResult> IngestAsync(
        string path,
        bool prune,
        IReadOnlyList<string> wards,
        IProgress<IngestionProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        path = Path.GetFullPath(path);
        var files = FilesUnder(path);
        var root = Directory.Exists(path) ? path : Path.GetDirectoryName(path)!;
        var names = DocumentNames.AllApart(files.Select(file => Path.GetRelativePath(root, file)));
        var results = new FileResult[files.Length];
        var done = 0;

        await Parallel.ForEachAsync(
            files.Index(),
            new ParallelOptions
            {
                CancellationToken = cancellationToken,
                MaxDegreeOfParallelism = FilesAtOnce,
            },
            async (file, token) =>
            {
                var relative = Path.GetRelativePath(root, file.Item);
                var sender = new Sender(file.Item, names[file.Index], file.Item, Author: null)
                {
                    Wards = wards,
                };
                results[file.Index] = await pipeline.RunAsync(sender, token);
                progress?.Report(
                    new IngestionProgress(Interlocked.Increment(ref done), files.Length, relative)
                );
            }
        );

        var deleted = prune ? await PruneAsync(root, results, cancellationToken) : [];
        await index.RefreshAsync(cancellationToken);
        return Logged(
            new IngestionResult([.. results.SelectMany(file => file.Leaves()), .. deleted])
        );
    }

    public async Task<FileResult> AddAsync(
        UploadedFile file,
        IProgress<FileProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var result = await pipeline.RunAsync(file, progress, cancellationToken);
        await index.RefreshAsync(cancellationToken);
        return result;
    }

    public Task<IReadOnlyList<DocumentSummary>> ListAsync(CancellationToken cancellationToken) =>
        Task.Run(library.Catalogue.List, cancellationToken);

    public Task<DocumentDetails?> FindAsync(
        string documentId,
        int? version,
        CancellationToken cancellationToken
    ) => Task.Run(() => library.Catalogue.Find(documentId, version), cancellationToken);

    private async Task<List<FileResult>> PruneAsync(
        string root,
        FileResult[] results,
        CancellationToken cancellationToken
    )
    {
        var kept = results
            .SelectMany(file => file.Leaves())
            .Select(file => file.DocumentId)
            .ToHashSet(StringComparer.Ordinal);
        var folder = root.EndsWith(Path.DirectorySeparatorChar)
            ? root
            : root + Path.DirectorySeparatorChar;
        var deleted = new List<FileResult>();

        foreach (var (id, origin) in library.Rows.Origins())
        {
            if (
                origin.StartsWith(folder, StringComparison.Ordinal)
                && !kept.Contains(id)
                && !File.Exists(origin)
                && await writer.PruneAsync(id, cancellationToken)
            )
            {
                deleted.Add(new FileResult(origin, id, FileOutcome.Deleted, null, 0));
            }
        }

        return deleted;
    }

    private static string[] FilesUnder(string path) =>
        Directory.Exists(path)
            ?
            [
                .. Directory
                    .EnumerateFiles(path, "*", Inside)
                    .Where(file => !IsAboutTheFolder(Path.GetRelativePath(path, file)))
                    .Order(StringComparer.Ordinal),
            ]
            : [path];

    // A link could lead out of the folder to anything this process may read.
    private static readonly EnumerationOptions Inside = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    // Dot files and a folder's own README describe the folder; they are no knowledge.
    private static bool IsAboutTheFolder(string relative) =>
        relative.Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.'))
        || Path.GetFileName(relative).Equals("README.md", StringComparison.OrdinalIgnoreCase);

    private IngestionResult Logged(IngestionResult result)
    {
        var (written, unchanged) = (
            result.Count(FileOutcome.Written),
            result.Count(FileOutcome.Unchanged)
        );
        var (deleted, skipped) = (
            result.Count(FileOutcome.Deleted),
            result.Count(FileOutcome.Skipped)
        );
        logger.Ingested(written, unchanged, deleted, skipped);
        return result;
    }
}
