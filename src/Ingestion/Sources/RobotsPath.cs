using System.Globalization;
using System.Text;

namespace iHanoi.Ingestion.Sources;

/// <summary>
/// A path as RFC 9309 (2.2.2) compares it: what is not ASCII is percent-encoded, and what needs no encoding is not.
/// </summary>
internal static class RobotsPath
{
    public static string Normalise(string path)
    {
        var normal = new StringBuilder(path.Length);

        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] is '%' && EncodedAt(path, i) is { } octet)
            {
                Append(normal, octet);
                i += 2;
            }
            else if (char.IsAscii(path[i]))
            {
                normal.Append(path[i]);
            }
            else
            {
                var length = i + 1 < path.Length && char.IsSurrogatePair(path, i) ? 2 : 1;

                foreach (var part in Encoding.UTF8.GetBytes(path.Substring(i, length)))
                {
                    Append(normal, part);
                }

                i += length - 1;
            }
        }

        return normal.ToString();
    }

    private static byte? EncodedAt(string path, int at) =>
        at + 2 < path.Length
        && byte.TryParse(
            path.AsSpan(at + 1, 2),
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var octet
        )
            ? octet
            : null;

    private static void Append(StringBuilder normal, byte octet)
    {
        var letter = (char)octet;

        if (char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '~')
        {
            normal.Append(letter);
        }
        else
        {
            normal.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }
    }
}
