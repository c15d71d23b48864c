using System.IO.Compression;
using System.Text;
using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Readers.Encodings;

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

    // The upper half of an entry's attributes, when a Unix wrote it.
    private const int UnixMode = 16;
    private const int TypeBits = 0xF000;
    private const int Link = 0xA000;

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
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);

        foreach (var entry in zip.Entries.Where(IsFile))
        {
            var name = Apart(Named(entry), seen);
            yield return entry.IsEncrypted ? new ArchiveEntry(name, [], SkipReason.Encrypted)
            : IsLink(entry) ? new ArchiveEntry(name, [], SkipReason.Unsupported)
            : Unpacked(name, entry);
        }
    }

    private static ZipArchive Open(FileContent file) =>
        new(
            new MemoryStream(file.Bytes, writable: false),
            ZipArchiveMode.Read,
            leaveOpen: false,
            Encoding.Latin1
        );

    // A name that does not say that it is UTF-8 is in the letters of the machine that packed it.
    private static string Named(ZipArchiveEntry entry) =>
        entry.FullName.Any(c => c is > '\u007F') && entry.FullName.All(c => c <= '\u00FF')
            ? TextDecoder.Decode(Encoding.Latin1.GetBytes(entry.FullName))
            : entry.FullName;

    // A folder has no name of its own; what other systems leave beside the files is nobody's document.
    private static bool IsFile(ZipArchiveEntry entry) =>
        entry.Name.Length > 0
        && !entry
            .FullName.Split('/')
            .Any(part =>
                part.StartsWith('.') || part is "__MACOSX" or "Thumbs.db" or "desktop.ini"
            );

    // An archive may hold a name twice, or with and without marks; a document is known by its folded name.
    private static string Apart(string name, Dictionary<string, int> seen)
    {
        var id = DocumentNames.IdOf(name);
        var times = seen[id] = seen.GetValueOrDefault(id) + 1;
        var stem = name.LastIndexOf('.') is > 0 and var dot ? dot : name.Length;
        return times is 1 ? name : $"{name[..stem]} ({times}){name[stem..]}";
    }

    // Its text is only the path that it would lead to.
    private static bool IsLink(ZipArchiveEntry entry) =>
        ((entry.ExternalAttributes >> UnixMode) & TypeBits) is Link;

    private static ArchiveEntry Unpacked(string name, ZipArchiveEntry entry)
    {
        try
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return new ArchiveEntry(name, bytes.ToArray(), Reason: null);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException)
        {
            return new ArchiveEntry(name, [], SkipReason.Damaged);
        }
    }
}
