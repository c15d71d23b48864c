using System.Security.Cryptography;
using System.Text;
using iHanoi.Civic.Text;

namespace iHanoi.Civic.Knowledge;

/// <summary>How a file that states no id names its document: by its path, folded so that an address can hold it.</summary>
public static class DocumentNames
{
    private const int TagLength = 6;

    /// <summary>"Hướng dẫn/Quyết định 12.pdf" → "tai-lieu/huong-dan/quyet-dinh-12.pdf".</summary>
    public static string IdOf(string relativePath)
    {
        var parts = relativePath.Split('/', '\\').Select(Readable);
        var path = string.Join('/', parts);
        var extension = Path.GetExtension(relativePath).ToLowerInvariant();

        return extension.Length > 1 && path.EndsWith($"-{extension[1..]}", StringComparison.Ordinal)
            ? $"tai-lieu/{path[..^extension.Length]}{extension}"
            : $"tai-lieu/{path}";
    }

    /// <summary>
    /// The path with a mark of its own letters, always the same one: "Báo cáo.pdf" and "bao-cao.pdf" would name one
    /// document, and neither may write into the other's.
    /// </summary>
    public static string Apart(string relativePath)
    {
        var extension = Path.GetExtension(relativePath);
        var name = Encoding.UTF8.GetBytes(VietnameseText.Normalise(relativePath));
        return $"{relativePath[..^extension.Length]} ({Hex(name)[..TagLength]}){extension}";
    }

    /// <summary>The paths in their order; one whose document would be that of an earlier one stands apart.</summary>
    public static IReadOnlyList<string> AllApart(IEnumerable<string> relativePaths)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. relativePaths.Select(path => taken.Add(IdOf(path)) ? path : Apart(path))];
    }

    // "😀.txt" has no syllable of its own; it is still another file than "😁.txt".
    private static string Readable(string part)
    {
        var stem = Path.GetFileNameWithoutExtension(part);
        var words = string.Join('-', VietnameseText.Syllables(VietnameseText.Fold(part)));
        return stem.Length is 0 || stem.Any(char.IsLetterOrDigit)
            ? words
            : $"{Hex(Encoding.UTF8.GetBytes(stem))[..8]}-{words}".TrimEnd('-');
    }

    private static string Hex(byte[] text) => Convert.ToHexStringLower(SHA256.HashData(text));
}
