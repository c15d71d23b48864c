using iHanoi.Encoder;
using iHanoi.Ingestion.Index.Store;
using Microsoft.Extensions.Options;

namespace iHanoi.Ingestion.Index.Embedded.Growing;

/// <summary>What documents became: lasting segments, and the few that did not fill one.</summary>
internal sealed record Built(
    IReadOnlyList<BuiltSegment> Segments,
    IReadOnlyList<IndexedDocument> Rest
);

/// <summary>
/// Documents of the database → segments. One document after the other is read and counted on each core, and only the
/// segment in hand is held as objects: memory does not grow with the number of documents.
/// </summary>
internal sealed class SegmentBuilding(
    KnowledgeRows rows,
    ISentenceEncoder encoder,
    SegmentFolder folder,
    SegmentSizes sizes,
    IOptions<RetrievalOptions> options
)
{
    // Fewer documents than this are read sooner than a second connection is opened.
    private const int WorthSharing = 32;

    private readonly DocumentIndexing _indexing = new(options.Value);

    /// <param name="ids">Ascending by the database's order. Those that are not published are left out.</param>
    public Built Build(IReadOnlyList<string> ids)
    {
        var workers = ids.Count < WorthSharing ? 1 : Environment.ProcessorCount;
        var parts = ids.Chunk(Math.Max(1, (ids.Count + workers - 1) / workers)).ToArray();
        var built = new Built[parts.Length];
        Parallel.For(0, parts.Length, at => built[at] = BuildOne(parts[at]));

        if (built.Sum(part => part.Segments.Count) > 1)
        {
            // What was counted with lies in large arrays, which the runtime would keep for itself.
            GC.Collect(
                GC.MaxGeneration,
                GCCollectionMode.Aggressive,
                blocking: true,
                compacting: true
            );
        }

        return new Built(
            [.. built.SelectMany(part => part.Segments)],
            [.. built.SelectMany(part => part.Rest)]
        );
    }

    public BuiltSegment Seal(IReadOnlyList<IndexedDocument> documents)
    {
        var built = BuiltSegment.Of(documents);
        folder.Save(built);
        return built;
    }

    public IndexedDocument Index(StoredDocument stored) =>
        _indexing.Index(StoredWords.Of(stored), stored.Vectors, VersionRows.NamesOrdinal) with
        {
            Stamp = stored.Stamp,
        };

    private Built BuildOne(string[] ids)
    {
        using var reading = rows.Read();
        var segments = new List<BuiltSegment>();
        var (knowledge, cases) = (new Waiting(), new Waiting());

        foreach (var id in ids)
        {
            if (
                reading.Find(id, number: null, encoder.Model)
                is not { State: StoredState.Published } stored
            )
            {
                continue;
            }

            var document = Index(stored);
            var waiting = document.IsCase ? cases : knowledge;
            waiting.Documents.Add(document);
            waiting.Passages += document.Chunks.Count;
            SealFrom(sizes.Full, waiting, segments);
        }

        SealFrom(sizes.Sealed, knowledge, segments);
        SealFrom(sizes.Sealed, cases, segments);
        return new Built(segments, [.. knowledge.Documents, .. cases.Documents]);
    }

    private void SealFrom(int passages, Waiting waiting, List<BuiltSegment> segments)
    {
        if (waiting.Passages >= passages)
        {
            segments.Add(Seal(waiting.Documents));
            waiting.Documents.Clear();
            waiting.Passages = 0;
        }
    }

    /// <summary>Counted documents that do not fill a segment yet.</summary>
    private sealed class Waiting
    {
        public List<IndexedDocument> Documents { get; } = [];

        public int Passages { get; set; }
    }
}
