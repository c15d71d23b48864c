using System.Buffers;
using System.Globalization;
using System.Text;

namespace iHanoi.Ingestion.Readers.Scans;

/// <summary>A page as a scanner saw it: a byte for each pixel, 0 black to 255 white, row by row.</summary>
internal sealed record GreyPage(int Width, int Height, byte[] Pixels)
{
    private const int Ink = 128;

    // Between paper and the darkest thousandth; less is the grain of the paper.
    private const int FaintestInk = 40;

    // A copy this black and white is read best as it is.
    private const int PlainInk = 150;

    /// <summary>Ink made black and paper white, however pale the copy; null when nothing is on the page.</summary>
    public GreyPage? Stretched()
    {
        var counts = new int[256];

        foreach (var pixel in Pixels)
        {
            counts[pixel]++;
        }

        var (dark, paper) = (Share(counts, 0.001), Share(counts, 0.6));

        if (paper - dark < FaintestInk)
        {
            return null;
        }

        if (paper - dark > PlainInk)
        {
            return this;
        }

        var stretched = new byte[256];

        for (var level = 0; level < stretched.Length; level++)
        {
            stretched[level] = (byte)Math.Clamp((level - dark) * 255 / (paper - dark), 0, 255);
        }

        return this with
        {
            Pixels = Array.ConvertAll(Pixels, pixel => stretched[pixel]),
        };
    }

    public bool IsInk(int x, int y) => Pixels[(y * Width) + x] < Ink;

    /// <summary>Portable grey map, which needs no library on either side.</summary>
    public byte[] ToPgm() =>
        [
            .. Encoding.ASCII.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"P5\n{Width} {Height}\n255\n")
            ),
            .. Pixels,
        ];

    public GreyPage UpsideDown() => this with { Pixels = [.. Pixels.Reverse()] };

    private int Share(int[] counts, double share)
    {
        var left = (long)(Pixels.LongLength * share);
        var level = 0;

        while (level < 255 && left >= counts[level])
        {
            left -= counts[level++];
        }

        return level;
    }

    /// <summary>Null: no grey map, or cut short.</summary>
    public static GreyPage? FromPgm(byte[] bytes)
    {
        var at = 0;

        if (
            Word(bytes, ref at) is not "P5"
            || !int.TryParse(Word(bytes, ref at), CultureInfo.InvariantCulture, out var width)
            || !int.TryParse(Word(bytes, ref at), CultureInfo.InvariantCulture, out var height)
            || Word(bytes, ref at) is not "255"
            || bytes.Length - at < (long)width * height
        )
        {
            return null;
        }

        return new GreyPage(width, height, bytes[at..(at + (width * height))]);
    }

    // One white space ends a word; pixels follow the last at once.
    private static string Word(byte[] bytes, ref int at)
    {
        var length = bytes.AsSpan(at).IndexOfAny(Spaces);

        if (length < 0)
        {
            return "";
        }

        var word = Encoding.ASCII.GetString(bytes, at, length);
        at += length + 1;
        return word;
    }

    private static readonly SearchValues<byte> Spaces = SearchValues.Create(" \n\t\r"u8);
}
