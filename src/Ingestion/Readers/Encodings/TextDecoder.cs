using System.Text;
using iHanoi.Civic.Text;

namespace iHanoi.Ingestion.Readers.Encodings;

/// <summary>
/// Bytes to text in NFC. A byte order mark or valid UTF-8 decides; else the reading of the one-byte encodings
/// of Vietnamese offices (Windows-1258, TCVN3, VNI) that looks most like Vietnamese is taken.
/// </summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public static string Decode(byte[] bytes) =>
        VietnameseText.Normalise(LegacyVietnamese.Repair(Marked(bytes) ?? Unmarked(bytes)));

    private static string? Marked(byte[] bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3),
            [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32.GetString(bytes, 4, bytes.Length - 4),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
            _ => null,
        };

    private static string Unmarked(byte[] bytes)
    {
        if (Wide(bytes) is { } wide)
        {
            return wide.GetString(bytes);
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return LegacyVietnamese.Decode(bytes);
        }
    }

    // UTF-16 without a mark: Latin text has a zero in every other byte.
    private static Encoding? Wide(byte[] bytes)
    {
        var head = bytes.AsSpan(0, Math.Min(bytes.Length, 4096) & ~1);
        var (even, odd) = (0, 0);

        for (var i = 0; i < head.Length; i += 2)
        {
            even += head[i] is 0 ? 1 : 0;
            odd += head[i + 1] is 0 ? 1 : 0;
        }

        return (odd * 3 > head.Length / 2, even * 3 > head.Length / 2) switch
        {
            (true, false) => Encoding.Unicode,
            (false, true) => Encoding.BigEndianUnicode,
            _ => null,
        };
    }
}
