using System.Buffers.Binary;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>
/// Which texts hold which term, how often, and how long each text is: a handful of arrays, whatever their number.
/// A list is its length, then for long lists where each further block begins, then step by step the distance to the
/// next text and, where it is not the commonest, which count it has. Immutable.
/// </summary>
internal sealed class Postings(
    ulong[] terms,
    int[] starts,
    byte[] bytes,
    float[] counts,
    float[] lengths
)
{
    /// <summary>Postings between two places where reading can begin.</summary>
    public const int Block = 128;

    /// <summary>The text before the block and where it begins.</summary>
    public const int SkipBytes = 8;

    public int Texts => lengths.Length;

    public ReadOnlySpan<ulong> Terms => terms;

    public ReadOnlySpan<float> Lengths => lengths;

    /// <summary>The number of a term's list; below 0 where no text holds it.</summary>
    public int Find(ulong term) => Array.BinarySearch(terms, term);

    public int Frequency(int list) => Open(list).Left;

    public PostingCursor Open(int list)
    {
        var all = bytes.AsSpan(starts[list]..starts[list + 1]);
        var cursor = new PostingCursor(all, 0, 0, before: -1);
        var left = cursor.Number();
        return new PostingCursor(all, cursor.At + SkipsOf(left), left, before: -1);
    }

    public void AddScores(int list, float weight, Bm25 bm25, Span<float> scores)
    {
        var cursor = Open(list);

        while (cursor.MoveNext())
        {
            scores[cursor.Text] += weight * bm25.Of(counts[cursor.Count], lengths[cursor.Text]);
        }
    }

    /// <summary>How often a text holds the term of a list; 0 where it does not.</summary>
    public float CountIn(int list, int text)
    {
        var cursor = Near(list, text);

        while (cursor.MoveNext())
        {
            if (cursor.Text >= text)
            {
                return cursor.Text == text ? counts[cursor.Count] : 0;
            }
        }

        return 0;
    }

    public void Write(SegmentWriter writer)
    {
        writer.Add<ulong>(terms);
        writer.Add<int>(starts);
        writer.Add<byte>(bytes);
        writer.Add<float>(counts);
        writer.Add<float>(lengths);
    }

    public static Postings Read(SegmentReader reader) =>
        new(
            reader.Next<ulong>(),
            reader.Next<int>(),
            reader.Next<byte>(),
            reader.Next<float>(),
            reader.Next<float>()
        );

    public static int SkipsOf(int frequency) => (frequency - 1) / Block * SkipBytes;

    // The last block that begins before the text.
    private PostingCursor Near(int list, int text)
    {
        var all = bytes.AsSpan(starts[list]..starts[list + 1]);
        var head = new PostingCursor(all, 0, 0, before: -1);
        var left = head.Number();
        var (skips, first) = (head.At, head.At + SkipsOf(left));
        var (at, before, passed) = (first, -1, 0);

        for (var skip = skips; skip < first; skip += SkipBytes)
        {
            var last = BinaryPrimitives.ReadInt32LittleEndian(all[skip..]);

            if (last >= text)
            {
                break;
            }

            at = first + BinaryPrimitives.ReadInt32LittleEndian(all[(skip + 4)..]);
            (before, passed) = (last, passed + Block);
        }

        return new PostingCursor(all, at, left - passed, before);
    }
}
