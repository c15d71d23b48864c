using iHanoi.Civic.Knowledge.Curating;
using iHanoi.Ingestion.Chunking;
using iHanoi.Ingestion.Index;

namespace iHanoi.Ingestion.Curating;

/// <summary>What an edit will do: the chunks it takes out of use and those it makes.</summary>
internal sealed record Change(
    ChunkEditKind Kind,
    IReadOnlyList<int> Takes,
    IReadOnlyList<ChunkSpan> Makes
);

/// <summary>A change ready to be written, one vector for each chunk it makes.</summary>
internal sealed record EncodedChange(
    Change Change,
    string Model,
    IReadOnlyList<Int8Vector> Vectors
);
