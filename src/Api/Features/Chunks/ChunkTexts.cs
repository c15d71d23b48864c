namespace iHanoi.Api.Features.Chunks;

/// <summary>The words of the page where chunks are corrected.</summary>
public sealed class ChunkTexts
{
    private ChunkTexts() { }
}
