using System.Text;
using iHanoi.Civic.Knowledge;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>
/// What a search asks of a segment's documents, a column each: who they are, when they hold, where their passages
/// begin. Titles and texts stay in the database. Immutable.
/// </summary>
internal sealed class DocumentTable
{
    private readonly byte[] _ids;
    private readonly int[] _idEnds;
    private readonly int[] _versions;
    private readonly long[] _stamps;
    private readonly int[] _from;
    private readonly int[] _expires;
    private readonly int[] _holdsUntil;
    private readonly ushort[] _labels;
    private readonly DocumentFacts[] _labelled;
    private readonly int[] _passageEnds;
    private readonly int[] _works;
    private readonly Lazy<bool> _ascends;

    public DocumentTable(IReadOnlyList<IndexedDocument> documents)
    {
        var validity = documents.Select(document => document.Facts.Validity).ToArray();
        byte[][] ids = [.. documents.Select(document => Encoding.UTF8.GetBytes(document.Facts.Id))];
        _ids = [.. ids.SelectMany(id => id)];
        _idEnds = Ends(ids.Select(id => id.Length));
        _versions = [.. documents.Select(document => document.Facts.Version)];
        _stamps = [.. documents.Select(document => document.Stamp)];
        _from = [.. validity.Select(day => day.Effective?.DayNumber ?? 0)];
        _expires = [.. validity.Select(day => (day.Expires ?? DateOnly.MaxValue).DayNumber)];
        _holdsUntil = [.. validity.Select(HoldsUntil)];
        (_labels, _labelled) = DocumentLabels.Of([.. documents.Select(document => document.Facts)]);
        _passageEnds = Ends(documents.Select(document => document.Chunks.Count));
        _works = WorksOf(documents);
        _ascends = new Lazy<bool>(Ascends);
    }

    private DocumentTable(SegmentReader reader)
    {
        (_ids, _idEnds) = (reader.Next<byte>(), reader.Next<int>());
        (_versions, _stamps) = (reader.Next<int>(), reader.Next<long>());
        (_from, _expires, _holdsUntil) = (
            reader.Next<int>(),
            reader.Next<int>(),
            reader.Next<int>()
        );
        _labels = reader.Next<ushort>();
        _labelled = DocumentLabels.Read(reader.Next<byte>());
        (_passageEnds, _works) = (reader.Next<int>(), reader.Next<int>());
        _ascends = new Lazy<bool>(Ascends);
    }

    public int Count => _versions.Length;

    public int VersionOf(int row) => _versions[row];

    public long StampOf(int row) => _stamps[row];

    /// <summary>Whether these are past cases: a segment holds them or knowledge, never both.</summary>
    public bool AreCases => _labelled is [{ Kind: DocumentKinds.Case }, ..];

    /// <summary>The work the document is part of.</summary>
    public int WorkOf(int row) => _works[row];

    public ReadOnlySpan<byte> IdBytes(int row) => _ids.AsSpan(Start(_idEnds, row).._idEnds[row]);

    public string IdOf(int row) => Encoding.UTF8.GetString(IdBytes(row));

    /// <summary>By halves where the ids ascend, as in every stored segment; else one by one.</summary>
    public int? Find(ReadOnlySpan<byte> id)
    {
        if (!_ascends.Value)
        {
            var row = 0;
            while (row < Count && !IdBytes(row).SequenceEqual(id))
            {
                row++;
            }

            return row < Count ? row : null;
        }

        var (low, high) = (0, Count - 1);

        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = IdBytes(middle).SequenceCompareTo(id);

            if (found is 0)
            {
                return middle;
            }

            (low, high) = found < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    public Range PassagesOf(int row) => Start(_passageEnds, row).._passageEnds[row];

    public int RowOf(int passage)
    {
        var row = Array.BinarySearch(_passageEnds, passage + 1);
        row = row < 0 ? ~row : row;

        // A document without passages ends where the one before it does.
        while (Start(_passageEnds, row) > passage)
        {
            row--;
        }

        return row;
    }

    public bool IsAllowed(int row, PassageFilter filter) =>
        (
            (_from[row] <= filter.Day && filter.Day <= _holdsUntil[row])
            || (_from[row] <= filter.Last && filter.First <= _expires[row])
        ) && filter.Query.Admits(_labelled[_labels[row]]);

    public void Write(SegmentWriter writer)
    {
        writer.Add<byte>(_ids);
        writer.Add<int>(_idEnds);
        writer.Add<int>(_versions);
        writer.Add<long>(_stamps);
        writer.Add<int>(_from);
        writer.Add<int>(_expires);
        writer.Add<int>(_holdsUntil);
        writer.Add<ushort>(_labels);
        writer.Add<byte>(DocumentLabels.Write(_labelled));
        writer.Add<int>(_passageEnds);
        writer.Add<int>(_works);
    }

    public static DocumentTable Read(SegmentReader reader) => new(reader);

    // The last day it grounds an answer without a warning: Validity.On as a number to compare.
    private static int HoldsUntil(Validity validity) =>
        validity is { ReplacedBy: not null, Expires: null }
            ? -1
            : Math.Min(
                (validity.Expires ?? DateOnly.MaxValue).DayNumber,
                (validity.ReviewDue ?? DateOnly.MaxValue).DayNumber
            );

    // Texts under one title are parts of one work: what speaks for the work speaks for each of them.
    private static int[] WorksOf(IReadOnlyList<IndexedDocument> documents)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. documents.Select(document =>
                numbers.TryGetValue(document.Work, out var known)
                    ? known
                    : numbers[document.Work] = numbers.Count
            ),
        ];
    }

    private bool Ascends() =>
        Enumerable
            .Range(1, Math.Max(0, Count - 1))
            .All(row => IdBytes(row - 1).SequenceCompareTo(IdBytes(row)) < 0);

    private static int Start(int[] ends, int row) => row is 0 ? 0 : ends[row - 1];

    private static int[] Ends(IEnumerable<int> lengths)
    {
        var end = 0;
        return [.. lengths.Select(length => end += length)];
    }
}
