using System.Text.Json.Serialization;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Civic.Text;

namespace iHanoi.Civic.Knowledge.Curating;

[JsonConverter(typeof(JsonStringEnumConverter<ChunkEditKind>))]
public enum ChunkEditKind
{
    Merged,
    Split,
    Disabled,
}

public static class ChunkEditKinds
{
    public static readonly StatusTable<ChunkEditKind> Table = new(
        new(ChunkEditKind.Merged, "merged", "Gộp đoạn", "Chunks merged"),
        new(ChunkEditKind.Split, "split", "Tách đoạn", "Chunk split"),
        new(ChunkEditKind.Disabled, "disabled", "Tắt đoạn", "Chunk switched off")
    );
}

/// <summary>
/// One change of how a version is cut, laid over it: the chunks it took out of use and those it made. Its text and the
/// chunks it was first cut into never change.
/// </summary>
/// <param name="Number">Counts the edits of one version from 1.</param>
/// <param name="Took">Ordinals.</param>
/// <param name="Made">Ordinals, never used before.</param>
public sealed record ChunkEdit(
    int Number,
    ChunkEditKind Kind,
    IReadOnlyList<int> Took,
    IReadOnlyList<int> Made,
    Curator By,
    DateTimeOffset At,
    bool IsUndone
);
