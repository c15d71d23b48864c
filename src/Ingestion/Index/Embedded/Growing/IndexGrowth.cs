using System.Text;
using iHanoi.Ingestion.Index.Store;
using Microsoft.Extensions.Options;

namespace iHanoi.Ingestion.Index.Embedded.Growing;

/// <summary>The index at one moment: lasting segments, and as objects the documents of the small one that is built anew.</summary>
internal sealed record GrownIndex(
    long Generation,
    IReadOnlyList<LiveSegment> Lasting,
    IReadOnlyList<IndexedDocument> Waiting
)
{
    public static GrownIndex None { get; } = new(-1, [], []);
}

/// <summary>
/// Takes in what was written: documents that changed are struck out of the segment they lie in and stand in the small
/// one; a small one that has grown becomes lasting; lasting ones that are small or worn are built into new ones.
/// </summary>
internal sealed class IndexGrowth(
    KnowledgeRows rows,
    SegmentBuilding building,
    SegmentFolder folder,
    SegmentSizes sizes,
    SpokenWords spoken
)
{
    /// <summary>The first time, also what an earlier process left in the folder.</summary>
    public GrownIndex Next(GrownIndex now)
    {
        var changes = rows.ChangedAfter(now.Generation);

        if (changes.Generation == now.Generation)
        {
            return now;
        }

        if (now == GrownIndex.None)
        {
            (now, changes) = Kept(changes);
        }

        var changed = changes.Documents.Select(document => document.Id).ToHashSet();
        var built = building.Build([
            .. changes
                .Documents.Where(document => document.IsPublished)
                .Select(document => document.Id),
        ]);
        spoken.Hear(built);
        IndexedDocument[] waiting =
        [
            .. now
                .Waiting.Where(document => !changed.Contains(document.Facts.Id))
                .Concat(built.Rest)
                .OrderBy(document => document.Facts.Id, DocumentIds.Order),
        ];
        var lasting = now
            .Lasting.Select(segment => segment.Without(changed))
            .Concat(built.Segments.Select(segment => new LiveSegment(segment.Segment)))
            .ToList();

        foreach (var shelf in waiting.GroupBy(document => document.IsCase).ToArray())
        {
            if (shelf.Sum(document => document.Chunks.Count) >= sizes.Sealed)
            {
                lasting.Add(new LiveSegment(building.Seal([.. shelf]).Segment));
                waiting = [.. waiting.Except(shelf)];
            }
        }

        return new GrownIndex(
            changes.Generation,
            [.. Compacted(lasting, areCases: false), .. Compacted(lasting, areCases: true)],
            waiting
        );
    }

    public IndexedDocument Index(StoredDocument stored) => building.Index(stored);

    // Documents that stand in a file as they stand in the database need not be counted again.
    private (GrownIndex, StoredChanges) Kept(StoredChanges all)
    {
        var open = all.Documents.ToDictionary(document => document.Id, StringComparer.Ordinal);
        var lasting = new List<LiveSegment>();

        foreach (var built in folder.Load())
        {
            spoken.Hear(built.Heard);
            var table = built.Segment.Documents;
            var gone = Enumerable
                .Range(0, table.Count)
                .Where(row => !IsAsStored(table, row) || !open.Remove(table.IdOf(row)))
                .ToArray();
            lasting.Add(new LiveSegment(built.Segment).Without(gone));
        }

        return (
            GrownIndex.None with
            {
                Lasting = lasting,
            },
            all with
            {
                Documents = [.. all.Documents.Where(document => open.ContainsKey(document.Id))],
            }
        );

        bool IsAsStored(DocumentTable table, int row) =>
            open.TryGetValue(table.IdOf(row), out var stored)
            && stored.IsPublished
            && stored.Stamp == table.StampOf(row);
    }

    private List<LiveSegment> Compacted(List<LiveSegment> all, bool areCases)
    {
        var lasting = all.Where(segment => segment.Segment.Documents.AreCases == areCases).ToList();
        var small = lasting.Where(segment => segment.Passages.Count < sizes.Full / 2).ToArray();
        var old = lasting
            .Where(IsWorn)
            .Union(small.Length > sizes.MostSmall ? small : [])
            .ToArray();

        if (old is [])
        {
            return lasting;
        }

        var built = building.Build([
            .. old.SelectMany(segment => segment.Rows().Select(segment.Segment.Documents.IdOf))
                .Order(DocumentIds.Order),
        ]);
        var rest = built.Rest.OrderBy(document => document.Facts.Id, DocumentIds.Order).ToArray();
        BuiltSegment[] fresh = rest is []
            ? [.. built.Segments]
            : [.. built.Segments, building.Seal(rest)];

        foreach (var segment in old)
        {
            folder.Forget(segment.Segment);
        }

        return
        [
            .. lasting.Except(old),
            .. fresh.Select(segment => new LiveSegment(segment.Segment)),
        ];
    }

    private bool IsWorn(LiveSegment segment) =>
        segment.Passages.Count <= (1 - sizes.Worn) * segment.Segment.Passages.Texts
        && segment.Passages.Count < segment.Segment.Passages.Texts;
}

/// <summary>Ids in the order the database has them: byte by byte.</summary>
internal static class DocumentIds
{
    public static Comparer<string> Order { get; } =
        Comparer<string>.Create(
            (one, other) =>
                Encoding
                    .UTF8.GetBytes(one)
                    .AsSpan()
                    .SequenceCompareTo(Encoding.UTF8.GetBytes(other))
        );
}
