using System.Security.Cryptography;
using System.Text;

namespace iHanoi.Ingestion.Sources;

/// <summary>The name of a page's document: readable by its site and its last word, told apart by its whole address.</summary>
internal static class WebDocument
{
    private const int LongestWord = 60;
    private const int HashLength = 10;

    public static string NameOf(Uri address)
    {
        var hash = Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri))
        );
        var path = Uri.UnescapeDataString(address.AbsolutePath).TrimEnd('/');
        var word = Path.GetFileNameWithoutExtension(path);

        return $"web/{address.Host}/{word[..Math.Min(word.Length, LongestWord)]}-{hash[..HashLength]}";
    }
}
