using iHanoi.Api.Data;
using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Curating;
using iHanoi.Civic.Knowledge.Publishing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Chunks;

/// <summary>What the address says of the act that led here: the edit that can be undone, or why nothing was done.</summary>
public sealed record ChunkQuery(int? Version, int? Part, int? Done, string? Refused);

/// <summary><see cref="Original"/> is the kept file whose pages can be drawn; null when there is none.</summary>
public sealed record ChunksModel(
    DocumentDetails Document,
    IReadOnlyList<ChunkEdit> Edits,
    Guid? Original,
    ChunkQuery Query
)
{
    public VersionKey Version => new(Document.Summary.Id, Document.Summary.Version);

    public int Part => Math.Max(1, Query.Part ?? 1);
}

/// <summary>A version's chunks as programs see them, those out of use among them.</summary>
public sealed record ChunkList(IReadOnlyList<Chunk> Chunks, IReadOnlyList<ChunkEdit> Edits);

/// <summary>The page of the original, the text that was read from it, and the chunks it was cut into, side by side.</summary>
internal static class ShowChunks
{
    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapGet("/chunks/{**id}", ShowAsync);

    public static void MapApi(IEndpointRouteBuilder api) => api.MapGet("/chunks/{**id}", ListAsync);

    private static async Task<Results<RazorComponentResult<ChunksPage>, NotFound>> ShowAsync(
        string id,
        [AsParameters] ChunkQuery query,
        IKnowledgeBase knowledge,
        IChunkCuration curation,
        CityDb db,
        CancellationToken cancellationToken
    )
    {
        if (
            await knowledge.FindAsync(Uri.UnescapeDataString(id), query.Version, cancellationToken)
            is not { } document
        )
        {
            return TypedResults.NotFound();
        }

        var version = new VersionKey(document.Summary.Id, document.Summary.Version);

        return Page.Of<ChunksPage>(
            new ChunksModel(
                document,
                await curation.EditsAsync(version, cancellationToken),
                await OriginalAsync(db, version, cancellationToken),
                query
            )
        );
    }

    private static async Task<Results<Ok<ChunkList>, NotFound>> ListAsync(
        string id,
        int? version,
        IKnowledgeBase knowledge,
        IChunkCuration curation,
        CancellationToken cancellationToken
    ) =>
        await knowledge.FindAsync(Uri.UnescapeDataString(id), version, cancellationToken)
            is { } document
            ? TypedResults.Ok(
                new ChunkList(
                    document.Chunks,
                    await curation.EditsAsync(
                        new VersionKey(document.Summary.Id, document.Summary.Version),
                        cancellationToken
                    )
                )
            )
            : TypedResults.NotFound();

    // Only a PDF has pages that can be drawn.
    private static Task<Guid?> OriginalAsync(
        CityDb db,
        VersionKey version,
        CancellationToken cancellationToken
    ) =>
        db
            .UploadFiles.Where(file =>
                file.DocumentId == version.DocumentId
                && file.Version == version.Number
                && file.Hash != null
                && (file.Name.EndsWith(".pdf") || file.Name.EndsWith(".PDF"))
            )
            .OrderBy(file => file.FinishedAt)
            .Select(file => (Guid?)file.Id)
            .FirstOrDefaultAsync(cancellationToken);
}
