using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Curating;
using iHanoi.Civic.Knowledge.Publishing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Chunks;

public sealed record SplitModel(
    VersionKey Version,
    Chunk Chunk,
    IReadOnlyList<SplitPlace> Places,
    int Part
);

/// <summary>Asks before which sentence a chunk is to be split.</summary>
internal static class SplitChunk
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/chunk/split", AskAsync);

    private static async Task<Results<RazorComponentResult<SplitPage>, NotFound>> AskAsync(
        [AsParameters] ChunkPost asked,
        IKnowledgeBase knowledge,
        IChunkCuration curation,
        CancellationToken cancellationToken
    )
    {
        if (
            asked is not { Key: { } version, Ordinal: { } ordinal }
            || await knowledge.FindAsync(version.DocumentId, version.Number, cancellationToken)
                is not { } document
            || document.Chunks.FirstOrDefault(chunk => chunk.Ordinal == ordinal) is not { } found
        )
        {
            return TypedResults.NotFound();
        }

        var places = await curation.PlacesAsync(version, ordinal, cancellationToken);
        return Page.Of<SplitPage>(new SplitModel(version, found, places, asked.Part ?? 1));
    }
}
