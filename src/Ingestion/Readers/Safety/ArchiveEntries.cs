using System.IO.Compression;
using iHanoi.Civic.Knowledge;

namespace iHanoi.Ingestion.Readers.Safety;

/// <summary>A file of an archive: its bytes, or why it was not unpacked.</summary>
internal sealed record ArchiveEntry(string Name, byte[] Bytes, SkipReason? Reason);

/// <summary>
/// The files of a ZIP, one after the other and only in memory. The archive has passed <see cref="ArchiveSafety"/>: no
/// name climbs, and all of it together unpacks to a bounded size.
/// </summary>
internal static class ArchiveEntries
{
    private const int MostFiles = 2_000;

    public static bool IsArchive(FileContent file) =>
        file.Extension is ".zip" && file.StartsWith("PK"u8);

    public static bool HasTooMany(FileContent file)
    {
        using var zip = Open(file);
        return zip.Entries.Count(IsFile) > MostFiles;
    }

    public static IEnumerable<ArchiveEntry> Of(FileContent file)
    {
        using var zip = Open(file);

        foreach (var entry in zip.Entries.Where(IsFile))
        {
            yield return entry.IsEncrypted
                ? new ArchiveEntry(entry.FullName, [], SkipReason.Encrypted)
                : Unpacked(entry);
        }
    }

    private static ZipArchive Open(FileContent file) =>
        new(new MemoryStream(file.Bytes, writable: false));

    // A folder has no name of its own; what other systems leave beside the files is nobody's document.
    private static bool IsFile(ZipArchiveEntry entry) =>
        entry.Name.Length > 0
        && !entry
            .FullName.Split('/')
            .Any(part =>
                part.StartsWith('.') || part is "__MACOSX" or "Thumbs.db" or "desktop.ini"
            );

    private static ArchiveEntry Unpacked(ZipArchiveEntry entry)
    {
        try
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return new ArchiveEntry(entry.FullName, bytes.ToArray(), Reason: null);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException)
        {
            return new ArchiveEntry(entry.FullName, [], SkipReason.Damaged);
        }
    }
}
