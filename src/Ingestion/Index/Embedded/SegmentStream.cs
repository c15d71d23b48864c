using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>Writes arrays one after the other, each behind its length, and the checksum of all of them.</summary>
internal sealed class SegmentWriter(Stream stream) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Put(MemoryMarshal.AsBytes<int>([values.Length]));
        Put(MemoryMarshal.AsBytes(values));
    }

    /// <summary>Ends the file; gives its checksum.</summary>
    public byte[] End()
    {
        var checksum = _hash.GetHashAndReset();
        stream.Write(checksum);
        return checksum;
    }

    public void Dispose() => _hash.Dispose();

    private void Put(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        stream.Write(bytes);
    }
}

/// <summary>Reads what <see cref="SegmentWriter"/> wrote.</summary>
internal sealed class SegmentReader(Stream stream) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <exception cref="InvalidDataException">The file is shorter than it says.</exception>
    public T[] Next<T>()
        where T : unmanaged
    {
        Span<int> length = [0];
        Take(MemoryMarshal.AsBytes(length));

        // A damaged length must not ask for memory that the file could never fill.
        if (length[0] < 0 || length[0] * (long)Marshal.SizeOf<T>() > stream.Length)
        {
            throw new InvalidDataException("The file is shorter than it says.");
        }

        var values = GC.AllocateUninitializedArray<T>(length[0]);
        Take(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    public bool EndsWell()
    {
        Span<byte> said = stackalloc byte[SHA256.HashSizeInBytes];
        return stream.ReadAtLeast(said, said.Length, throwOnEndOfStream: false) == said.Length
            && said.SequenceEqual(_hash.GetHashAndReset());
    }

    public void Dispose() => _hash.Dispose();

    private void Take(Span<byte> bytes)
    {
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
        {
            throw new InvalidDataException("The file is shorter than it says.");
        }

        _hash.AppendData(bytes);
    }
}
