using System.Security.Cryptography;
using iHanoi.Civic.Platform;

namespace iHanoi.Api.Platform;

/// <summary>Bytes as they were kept: their SHA-256 in lower-case hex, and how many.</summary>
internal sealed record KeptContent(string Hash, long Bytes);

/// <summary>
/// Files by the hash of their content: the same bytes lie there once, and nothing ever changes under its name. What
/// was reported as kept is on the disk, also after a power cut.
/// </summary>
internal sealed class ContentFolder(ProductFolders folders)
{
    private const int BufferSize = 128 * 1024;

    public string PathOf(string hash) => Path.Combine(folders.State, "files", hash[..2], hash);

    /// <summary>Null: there is more than <paramref name="most"/> bytes of it, and nothing is kept.</summary>
    public async Task<KeptContent?> KeepAsync(
        Stream content,
        long most,
        CancellationToken cancellationToken
    )
    {
        var half = Path.Combine(folders.State, "files", $"{Guid.NewGuid():N}.part");
        Directory.CreateDirectory(Path.GetDirectoryName(half)!);

        try
        {
            if (await CopyAsync(content, half, most, cancellationToken) is not { } kept)
            {
                return null;
            }

            var path = PathOf(kept.Hash);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(half, path, overwrite: true);
            return kept;
        }
        finally
        {
            File.Delete(half);
        }
    }

    private static async Task<KeptContent?> CopyAsync(
        Stream content,
        string path,
        long most,
        CancellationToken cancellationToken
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = File.Create(path, BufferSize, FileOptions.Asynchronous);
        var buffer = new byte[BufferSize];
        long length = 0;

        while (await content.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            length += read;

            if (length > most)
            {
                return null;
            }

            hash.AppendData(buffer.AsSpan(0, read));
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        await file.FlushAsync(cancellationToken);
        file.Flush(flushToDisk: true);
        return new KeptContent(Convert.ToHexStringLower(hash.GetHashAndReset()), length);
    }
}
