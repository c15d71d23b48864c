using System.IO.Compression;
using iHanoi.Civic.Knowledge;

namespace iHanoi.Ingestion.Readers;

/// <summary>What kind of office file a container is, by what lies inside it and not by its name.</summary>
internal static class OfficeFile
{
    public static bool Holds(FileContent file, string entry)
    {
        if (!file.StartsWith("PK"u8))
        {
            return false;
        }

        try
        {
            using var zip = new ZipArchive(new MemoryStream(file.Bytes, writable: false));
            return zip.GetEntry(entry) is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}

/// <summary>
/// The files nothing can be read from, each with its own reason: password-protected Office files and old binary ones
/// (one container for both), broken archives, pictures. It stands last and never reads.
/// </summary>
internal sealed class HopelessFileReader : IDocumentReader
{
    public bool Reads(FileContent file) => ReasonFor(file) is not null;

    public ReadOutcome Read(FileContent file, CancellationToken cancellationToken) =>
        new ReadOutcome.Skipped(ReasonFor(file) ?? SkipReason.Unsupported);

    private static SkipReason? ReasonFor(FileContent file) =>
        file switch
        {
            _ when file.StartsWith(CompoundFile.Signature.AsSpan(0, 4)) => IsEncrypted(file)
                ? SkipReason.Encrypted
                : SkipReason.Unsupported,
            { Extension: ".docx" or ".xlsx" or ".odt" } => SkipReason.Damaged,
            { Extension: ".png" or ".jpg" or ".jpeg" or ".tif" or ".tiff" or ".webp" or ".heic" } =>
                SkipReason.ImageOnly,
            _ => null,
        };

    // The stream's name is written in UTF-16 in the container's directory.
    private static bool IsEncrypted(FileContent file) =>
        file.Bytes.AsSpan().IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0;
}
