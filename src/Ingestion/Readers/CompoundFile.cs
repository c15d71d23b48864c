using System.Buffers.Binary;
using System.Text;

namespace iHanoi.Ingestion.Readers;

/// <summary>The container of old Office files (MS-CFB): streams as chains of sectors.</summary>
internal sealed class CompoundFile
{
    public static readonly byte[] Signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private const int EntrySize = 128;
    private const int MiniSector = 64;
    private const int LargestSector = 0x7FFF_FFF0;

    private readonly byte[] _file;
    private readonly int _sector;
    private readonly int[] _next;
    private readonly int[] _nextMini;
    private readonly byte[] _mini;
    private readonly Dictionary<string, (int Start, int Size)> _entries = new(
        StringComparer.Ordinal
    );

    public CompoundFile(byte[] file)
    {
        _file = file;
        _sector = 1 << BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(30));
        _next = [.. Fat().SelectMany(sector => Numbers(SectorAt(sector).ToArray()))];
        _nextMini = [.. Numbers(Chain(Number(60)))];
        ReadDirectory(Chain(Number(48)));
        _mini = _entries.TryGetValue("Root Entry", out var root) ? Chain(root.Start) : [];
    }

    public byte[]? Stream(string name)
    {
        if (!_entries.TryGetValue(name, out var entry))
        {
            return null;
        }

        var bytes = entry.Size < Number(56) ? MiniChain(entry.Start) : Chain(entry.Start);
        return bytes[..Math.Min(entry.Size, bytes.Length)];
    }

    private int Number(int at) => BinaryPrimitives.ReadInt32LittleEndian(_file.AsSpan(at));

    private Span<byte> SectorAt(int number)
    {
        var start = (number + 1) * _sector;
        return _file.AsSpan(start, Math.Min(_sector, _file.Length - start));
    }

    // The first 109 parts of the table are named in the header: files up to 7 MB; larger ones chain on.
    private List<int> Fat()
    {
        var sectors = new List<int>();

        for (var i = 0; i < 109; i++)
        {
            AddSector(Number(76 + (4 * i)));
        }

        for (
            var more = Number(68);
            more is >= 0 and < LargestSector && sectors.Count < _file.Length / _sector;

        )
        {
            var numbers = Numbers(SectorAt(more).ToArray());
            numbers[..^1].ToList().ForEach(AddSector);
            more = numbers[^1];
        }

        return sectors;

        void AddSector(int sector)
        {
            if (sector is >= 0 and < LargestSector)
            {
                sectors.Add(sector);
            }
        }
    }

    private void ReadDirectory(byte[] directory)
    {
        for (var at = 0; at + EntrySize <= directory.Length; at += EntrySize)
        {
            var entry = directory.AsSpan(at, EntrySize);
            var length = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);

            if (length is >= 2 and <= 64)
            {
                _entries.TryAdd(
                    Encoding.Unicode.GetString(entry[..(length - 2)]),
                    (
                        BinaryPrimitives.ReadInt32LittleEndian(entry[116..]),
                        BinaryPrimitives.ReadInt32LittleEndian(entry[120..])
                    )
                );
            }
        }
    }

    private byte[] Chain(int start) => Follow(start, _next, sector => SectorAt(sector));

    private byte[] MiniChain(int start) =>
        Follow(start, _nextMini, sector => _mini.AsSpan(sector * MiniSector, MiniSector));

    private delegate Span<byte> Part(int sector);

    private static byte[] Follow(int start, int[] next, Part part)
    {
        var bytes = new List<byte>();
        var steps = 0;

        // A damaged chain may bite its tail.
        for (var at = start; at >= 0 && at < next.Length && steps++ <= next.Length; at = next[at])
        {
            bytes.AddRange(part(at));
        }

        return [.. bytes];
    }

    private static int[] Numbers(byte[] bytes)
    {
        var numbers = new int[bytes.Length / 4];

        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4 * i));
        }

        return numbers;
    }
}
