using System.ComponentModel.DataAnnotations;

namespace iHanoi.Encoder;

/// <summary>How much text the encoder reads and how much of the machine it takes.</summary>
public sealed class EncoderOptions
{
    public const string Section = "Encoder";

    /// <summary>Pieces of a question that are read, ends included. Time grows with it.</summary>
    [Range(8, 512)]
    public int QueryTokens { get; init; } = 64;

    /// <summary>Pieces of a passage that are read, ends included. Chunks are cut to fit.</summary>
    [Range(8, 512)]
    public int PassageTokens { get; init; } = 256;

    /// <summary>Question vectors kept, 4.6 kB each.</summary>
    [Range(0, 100_000)]
    public int CachedQueries { get; init; } = 4096;

    /// <summary>Runs side by side; 0 is one for each core. More only wait for each other.</summary>
    [Range(0, 256)]
    public int Workers { get; init; }
}
