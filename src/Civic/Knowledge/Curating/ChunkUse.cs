using System.Text.Json.Serialization;
using iHanoi.Civic.Text;

namespace iHanoi.Civic.Knowledge.Curating;

/// <summary>Whether a chunk is searched. A chunk that is not stays readable: an old citation may have quoted it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChunkUse>))]
public enum ChunkUse
{
    InUse,

    /// <summary>Switched off by a person.</summary>
    Disabled,

    /// <summary>Other chunks say what it said, or it was taken back itself.</summary>
    Replaced,
}

public static class ChunkUses
{
    public static readonly StatusTable<ChunkUse> Table = new(
        new(ChunkUse.InUse, "in-use", "Đang dùng", "In use", Tone.Ok),
        new(ChunkUse.Disabled, "disabled", "Đã tắt", "Switched off", Tone.Warning),
        new(ChunkUse.Replaced, "replaced", "Đã thay", "Replaced", Tone.Neutral)
    );
}
