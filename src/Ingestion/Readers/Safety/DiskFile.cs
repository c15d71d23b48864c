using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using iHanoi.Civic.Knowledge;
using Microsoft.Extensions.Logging;

namespace iHanoi.Ingestion.Readers.Safety;

/// <summary>
/// A file on disk before it is opened. A device or a pipe has no end and may never answer; some files say they are
/// empty and are not: no more is read than may be.
/// </summary>
internal static class DiskFile
{
    public const int Largest = 50 * 1024 * 1024;

    private const int FromHere = -100;
    private const uint TypeOnly = 1;
    private const int ModeAt = 28;
    private const int TypeBits = 0xF000;
    private const int Regular = 0x8000;

    /// <summary>Null when it may be read. Throws <see cref="IOException"/> when it is not there.</summary>
    public static SkipReason? ReasonAgainst(string path) =>
        !IsRegular(path) ? SkipReason.Unreadable
        : new FileInfo(path).Length > Largest ? SkipReason.TooBig
        : null;

    /// <summary>Opens the file for a reading; what cannot be opened is told as unreadable.</summary>
    public static async Task<ReadOutcome> ReadByAsync(
        IFileReading reading,
        string path,
        ILogger logger,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return ReasonAgainst(path) is { } reason
                ? new ReadOutcome.Skipped(reason)
                : await reading.ReadAsync(
                    await ReadAsync(path, cancellationToken),
                    cancellationToken
                );
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            logger.FileUnreadable(e, path);
            return new ReadOutcome.Skipped(SkipReason.Unreadable);
        }
    }

    /// <summary>One byte more than may be read tells that it is too big.</summary>
    public static async Task<FileContent> ReadAsync(
        string path,
        CancellationToken cancellationToken
    )
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var bytes = new byte[Math.Clamp(file.Length + 1, 4_096, Largest + 1)];
        var length = 0;

        while (await file.ReadAsync(bytes.AsMemory(length), cancellationToken) is > 0 and var read)
        {
            length += read;

            if (length == bytes.Length)
            {
                if (length > Largest)
                {
                    break;
                }

                Array.Resize(ref bytes, (int)Math.Min(Largest + 1L, length * 2L));
            }
        }

        Array.Resize(ref bytes, length);
        return new FileContent(path, bytes);
    }

    // .NET does not tell a pipe from a file, and opening a pipe waits for its writer.
    private static bool IsRegular(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return true;
        }

        try
        {
            var status = new byte[256];
            return Status(FromHere, Encoding.UTF8.GetBytes($"{path}\0"), 0, TypeOnly, status) != 0
                || (BinaryPrimitives.ReadUInt16LittleEndian(status.AsSpan(ModeAt)) & TypeBits)
                    is Regular;
        }
        catch (EntryPointNotFoundException)
        {
            return true;
        }
    }

    // The one call about a file whose answer looks the same on every processor.
    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Status(
        int folder,
        byte[] path,
        int flags,
        uint mask,
        [Out] byte[] status
    );
}
