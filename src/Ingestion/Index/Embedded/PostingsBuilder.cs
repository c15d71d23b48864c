using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>Turns counted texts into postings, term by term.</summary>
internal sealed class PostingsBuilder
{
    private readonly ulong[] _terms;
    private readonly int[] _ends;
    private readonly int[] _texts;
    private readonly int[] _codes;
    private readonly float[] _counts;
    private readonly float[] _lengths;

    private PostingsBuilder(IReadOnlyList<TermCounts> texts)
    {
        var lists = new Dictionary<ulong, int>();
        var frequent = new Dictionary<float, int>();

        foreach (var text in texts)
        {
            for (var i = 0; i < text.Terms.Length; i++)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(lists, text.Terms[i], out _)++;
                CollectionsMarshal.GetValueRefOrAddDefault(frequent, text.Counts[i], out _)++;
            }
        }

        _terms = [.. lists.Keys.Order()];
        _ends = new int[_terms.Length];
        var begins = 0;

        for (var list = 0; list < _terms.Length; list++)
        {
            _ends[list] = begins;
            begins += lists[_terms[list]];
            lists[_terms[list]] = list;
        }

        _counts = [.. frequent.OrderByDescending(count => count.Value).Select(count => count.Key)];
        _lengths = [.. texts.Select(text => text.Length)];
        (_texts, _codes) = (new int[begins], new int[begins]);
        Fill(texts, lists);
    }

    public static Postings Build(IReadOnlyList<TermCounts> texts) =>
        new PostingsBuilder(texts).Encode();

    private void Fill(IReadOnlyList<TermCounts> texts, Dictionary<ulong, int> lists)
    {
        var codes = _counts.Index().ToDictionary(count => count.Item, count => count.Index);

        for (var text = 0; text < texts.Count; text++)
        {
            for (var i = 0; i < texts[text].Terms.Length; i++)
            {
                var at = _ends[lists[texts[text].Terms[i]]]++;
                (_texts[at], _codes[at]) = (text, codes[texts[text].Counts[i]]);
            }
        }
    }

    private Postings Encode()
    {
        using var bytes = new MemoryStream();
        using var list = new MemoryStream();
        var starts = new int[_terms.Length + 1];

        for (var term = 0; term < _terms.Length; term++)
        {
            starts[term] = (int)bytes.Length;
            Encode(term is 0 ? 0 : _ends[term - 1], _ends[term], bytes, list);
        }

        starts[^1] = (int)bytes.Length;
        return new Postings(_terms, starts, bytes.ToArray(), _counts, _lengths);
    }

    private void Encode(int begin, int end, MemoryStream bytes, MemoryStream list)
    {
        list.SetLength(0);
        Write(bytes, end - begin);
        Span<byte> skip = stackalloc byte[Postings.SkipBytes];
        var before = -1;

        for (var at = begin; at < end; at++)
        {
            if (at > begin && (at - begin) % Postings.Block is 0)
            {
                BinaryPrimitives.WriteInt32LittleEndian(skip, before);
                BinaryPrimitives.WriteInt32LittleEndian(skip[4..], (int)list.Length);
                bytes.Write(skip);
            }

            var step = (_texts[at] - before - 1) << 1;
            before = _texts[at];

            if (_codes[at] is 0)
            {
                Write(list, step);
                continue;
            }

            Write(list, step | 1);
            Write(list, _codes[at]);
        }

        list.WriteTo(bytes);
    }

    private static void Write(MemoryStream to, int number)
    {
        var left = (uint)number;

        for (; left >= 0x80; left >>= 7)
        {
            to.WriteByte((byte)(left | 0x80));
        }

        to.WriteByte((byte)left);
    }
}
