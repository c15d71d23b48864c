using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Index.Store;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>Stored documents → the next shelves. Each shelf counts its own words: those of cases teach the other nothing.</summary>
internal sealed class ShelfBuilding(RetrievalOptions options)
{
    private readonly Vocabulary _knowledge = new();
    private readonly Vocabulary _cases = new();

    public Vocabulary WordsFor(PassageQuery query) => Words(query.Kind is DocumentKinds.Case);

    /// <summary>What changed goes from where it stood; what of it is published comes in, and is given back too.</summary>
    public (IndexShelves Shelves, IReadOnlyList<IndexedDocument> FreshKnowledge) Next(
        IndexShelves? now,
        StoredChanges changes
    )
    {
        var changed = changes
            .Documents.Select(stored => stored.Id)
            .ToHashSet(StringComparer.Ordinal);
        var fresh = changes
            .Documents.Where(stored => stored.State is StoredState.Published)
            .AsParallel()
            .Select(Index)
            .ToLookup(document => document.Facts.Kind is DocumentKinds.Case);
        IndexedDocument[] knowledge = [.. fresh[false]];

        return (
            new IndexShelves(
                changes.Generation,
                Shelf(now?.Knowledge, knowledge, ofCases: false),
                Shelf(now?.Cases, [.. fresh[true]], ofCases: true)
            ),
            knowledge
        );

        IndexSnapshot Shelf(IndexSnapshot? before, IndexedDocument[] added, bool ofCases)
        {
            IndexedDocument[] kept =
            [
                .. (before?.Documents ?? []).Where(document =>
                    !changed.Contains(document.Facts.Id)
                ),
            ];

            return before is not null && added is [] && kept.Length == before.Documents.Count
                ? before
                : Build(changes.Generation, kept.Concat(added), ofCases);
        }
    }

    /// <summary>A shelf as it would be with a candidate in its document's place.</summary>
    public IndexSnapshot With(IndexSnapshot now, StoredDocument candidate) =>
        Build(
            now.Generation,
            now.Documents.Where(other => other.Facts.Id != candidate.Id).Append(Index(candidate)),
            candidate.Facts.Kind is DocumentKinds.Case
        );

    private Vocabulary Words(bool ofCases) => ofCases ? _cases : _knowledge;

    private IndexedDocument Index(StoredDocument stored) =>
        new DocumentIndexing(Words(stored.Facts.Kind is DocumentKinds.Case), options).Index(
            StoredWords.Of(stored),
            stored.Vectors,
            VersionRows.NamesOrdinal
        );

    private IndexSnapshot Build(
        long generation,
        IEnumerable<IndexedDocument> documents,
        bool ofCases
    ) =>
        new(
            generation,
            [.. documents.OrderBy(document => document.Facts.Id, StringComparer.Ordinal)],
            Words(ofCases),
            options
        );
}
