using NetVips;

namespace iHanoi.Testing;

/// <summary>A page of paper on a scanner, one word for each thing that went wrong.</summary>
public sealed class AScan
{
    private const int Margin = 200;

    private Image _page;

    private AScan(Image page) => _page = page;

    public static AScan Saying(string text)
    {
        using var words = Image.Text(text, font: "DejaVu Sans 13", dpi: 300, width: 1900);
        using var black = words.Invert();
        return new AScan(
            black.Embed(
                Margin,
                Margin,
                black.Width + (2 * Margin),
                black.Height + (2 * Margin),
                extend: Enums.Extend.White
            )
        );
    }

    public static AScan Blank(int width, int height) =>
        new(Image.Black(width, height).Invert().Cast(Enums.BandFormat.Uchar));

    public AScan Askew(double degrees) =>
        With(_page.Rotate(degrees, background: [255.0]).Cast(Enums.BandFormat.Uchar));

    public AScan Blurred(double sigma) => With(_page.Gaussblur(sigma).Cast(Enums.BandFormat.Uchar));

    public AScan Turned() => With(_page.Rot90());

    public byte[] Png() => _page.PngsaveBuffer();

    public byte[] Jpeg() => _page.JpegsaveBuffer(q: 75);

    public byte[] Tiff() => _page.TiffsaveBuffer();

    /// <summary>The page lies on its side, and the camera noted how it was held.</summary>
    public byte[] JpegOnItsSide()
    {
        using var side = _page.Rot270();
        using var noted = side.Mutate(image => image.Set(GValue.GIntType, "orientation", 6));
        return noted.JpegsaveBuffer(q: 85);
    }

    public byte[] Gif(int frames)
    {
        using var all = Image.Arrayjoin([.. Enumerable.Repeat(_page, frames)], across: 1);
        using var moving = all.Mutate(image =>
        {
            image.Set(GValue.GIntType, "page-height", _page.Height);
            image.Set(GValue.ArrayIntType, "delay", Enumerable.Repeat(100, frames).ToArray());
        });
        return moving.GifsaveBuffer();
    }

    /// <summary>A fax: the same page so many times, packed tight.</summary>
    public byte[] Tiff(int pages)
    {
        using var all = Image.Arrayjoin([.. Enumerable.Repeat(_page, pages)], across: 1);
        using var paged = all.Mutate(image =>
            image.Set(GValue.GIntType, "page-height", _page.Height)
        );
        return paged.TiffsaveBuffer(compression: Enums.ForeignTiffCompression.Deflate);
    }

    private AScan With(Image page)
    {
        _page = page;
        return this;
    }
}
