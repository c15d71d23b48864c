using System.IO.Compression;
using System.Xml;
using iHanoi.Civic.Knowledge;

namespace iHanoi.Ingestion.Readers.Safety;

/// <summary>
/// Office files are archives of XML. Each entry is unpacked once into nothing, so that what it becomes is measured and
/// not believed: a bomb is refused after at most <see cref="LargestUnpacked"/> bytes.
/// </summary>
internal static class ArchiveSafety
{
    private const long LargestUnpacked = 256 * 1024 * 1024;
    private const long SuspectFrom = 8 * 1024 * 1024;
    private const int LargestRatio = 200;
    private const int MostEntries = 10_000;
    private const int DeepestXml = 256;

    // Bit 0 of an entry's flags: its bytes are encrypted.
    private const int Encrypted = 1;

    public static SkipReason? ReasonAgainst(FileContent file, CancellationToken cancellationToken)
    {
        if (!file.StartsWith("PK"u8))
        {
            return null;
        }

        try
        {
            // In an archive of documents each file may have its own password, or none.
            if (!ArchiveEntries.IsArchive(file) && IsEncrypted(file.Bytes))
            {
                return SkipReason.Encrypted;
            }

            using var zip = new ZipArchive(new MemoryStream(file.Bytes, writable: false));
            return IsHostile(zip, file, cancellationToken) ? SkipReason.Hostile : null;
        }
        catch (Exception e)
            when (e is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            return SkipReason.Damaged;
        }
    }

    private static bool IsEncrypted(byte[] bytes) =>
        bytes.Length > 7
        && bytes.AsSpan().StartsWith("PK\u0003\u0004"u8)
        && (bytes[6] & Encrypted) != 0;

    private static bool IsHostile(
        ZipArchive zip,
        FileContent file,
        CancellationToken cancellationToken
    )
    {
        var left = LargestUnpacked;

        return zip.Entries.Count > MostEntries
            || HasTwins(zip, file)
            || zip.Entries.Any(entry => Leaves(entry.FullName))
            || zip.Entries.Where(entry => !entry.IsEncrypted)
                .Any(entry =>
                    Swells(entry, ref left, cancellationToken)
                    || (IsXml(entry) && NestsTooDeep(entry, cancellationToken))
                );
    }

    // Two parts of one name: one program shows the first, another the second.
    private static bool HasTwins(ZipArchive zip, FileContent file) =>
        !ArchiveEntries.IsArchive(file)
        && zip.Entries.GroupBy(entry => entry.FullName, StringComparer.OrdinalIgnoreCase)
            .Any(same => same.Skip(1).Any());

    // Nothing is ever unpacked to disk; a name that climbs is a sign of what the file is for.
    private static bool Leaves(string name) =>
        name is ['/' or '\\', ..]
        || name.Contains(':', StringComparison.Ordinal)
        || name.Split('/', '\\').Contains("..");

    private static bool Swells(
        ZipArchiveEntry entry,
        ref long left,
        CancellationToken cancellationToken
    )
    {
        using var stream = entry.Open();
        var buffer = new byte[81_920];
        long size = 0;

        while (stream.Read(buffer) is > 0 and var read)
        {
            cancellationToken.ThrowIfCancellationRequested();
            size += read;
            left -= read;

            if (left < 0 || (size > SuspectFrom && size > entry.CompressedLength * LargestRatio))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsXml(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    // Readers walk trees by recursion: a tree that is too deep would end the process. So would an entity bomb.
    private static bool NestsTooDeep(ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        using var stream = entry.Open();
        using var xml = XmlReader.Create(
            stream,
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );

        try
        {
            while (xml.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();

                if (xml.Depth > DeepestXml)
                {
                    return true;
                }
            }
        }
        catch (XmlException)
        {
            // A document type is how entities multiply; else the file is merely broken, which its reader will say.
            return xml.NodeType is XmlNodeType.DocumentType
                || xml.ReadState is ReadState.Error && HasDocumentType(entry);
        }

        return false;
    }

    private static bool HasDocumentType(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var head = new byte[4096];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return head.AsSpan(0, read).IndexOf("<!DOCTYPE"u8) >= 0;
    }
}
