using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Readers.Scans;

namespace iHanoi.Ingestion.Readers.Safety;

/// <summary>Looks at a file before any reader does: what must not be opened is told apart by its bytes, not its name.</summary>
internal static class FileSafety
{
    /// <summary>Null when the file may be read.</summary>
    public static SkipReason? ReasonAgainst(
        FileContent file,
        CancellationToken cancellationToken
    ) => Foreign(file) ?? ArchiveSafety.ReasonAgainst(file, cancellationToken);

    // A program or a packed file stays what it is under any name.
    private static SkipReason? Foreign(FileContent file) =>
        file switch
        {
            // A picture is read as one, whatever its name says.
            _ when PagePictures.IsPicture(file) => null,
            _ when IsProgram(file) || IsPacked(file) => SkipReason.Unsupported,
            _ when IsText(file.Extension) && IsBinary(file.Bytes) => SkipReason.Unsupported,
            _ => null,
        };

    private static bool IsProgram(FileContent file) =>
        file.StartsWith([0x7F, (byte)'E', (byte)'L', (byte)'F'])
        || (file.StartsWith("MZ"u8) && IsBinary(file.Bytes));

    private static bool IsPacked(FileContent file) =>
        file.StartsWith([0x1F, 0x8B])
        || file.StartsWith("Rar!"u8)
        || file.StartsWith([(byte)'7', (byte)'z', 0xBC, 0xAF]);

    private static bool IsText(string extension) =>
        extension
            is ".txt"
                or ".text"
                or ".log"
                or ".md"
                or ".csv"
                or ".tsv"
                or ".json"
                or ".jsonl"
                or ".html"
                or ".htm";

    // Control characters that no text holds; UTF-16 is told by its zeros in every other byte.
    private static bool IsBinary(byte[] bytes)
    {
        var head = bytes.AsSpan(0, Math.Min(bytes.Length, 4096));
        var (odd, zeros) = (0, new int[2]);

        for (var i = 0; i < head.Length; i++)
        {
            odd += head[i] is < 9 or (> 13 and < 32 and not 27) && head[i] is not 0 ? 1 : 0;
            zeros[i % 2] += head[i] is 0 ? 1 : 0;
        }

        // In UTF-16 every other byte is mostly zero, and the others may be anything.
        var (least, most) = (Math.Min(zeros[0], zeros[1]), Math.Max(zeros[0], zeros[1]));
        var isWide = most * 6 > head.Length && least * 20 < head.Length;
        return !isWide && (odd + most) * 20 > head.Length;
    }
}
