using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace iHanoi.Bench.Ingest;

/// <summary>
/// Writes a PDF page by page, as Word exports one: a composite font with a map to Unicode, packed page streams. Nothing
/// is kept but where each object lies.
/// </summary>
internal sealed class PdfWriter : IDisposable
{
    private const int Catalog = 1;
    private const int Tree = 2;
    private const int Font = 3;

    private readonly Stream _file;
    private readonly SortedDictionary<int, long> _places = [];
    private readonly List<int> _pages = [];
    private int _next = Font + 4;

    public PdfWriter(Stream file)
    {
        _file = file;
        Write("%PDF-1.7\n");
        Put(Catalog, $"<< /Type /Catalog /Pages {Tree} 0 R >>");
        Put(
            Font,
            $"<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [{Font + 1} 0 R] /ToUnicode {Font + 2} 0 R >>"
        );
        Put(
            Font + 1,
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor {Font + 3} 0 R >>"
        );
        PutStream(
            Font + 2,
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end"u8
        );
        Put(
            Font + 3,
            "<< /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>"
        );
    }

    public void AddText(IEnumerable<string> lines)
    {
        var content = new StringBuilder("BT /F1 11 Tf 1 0 0 1 50 790 Tm 14 TL\n");

        foreach (var line in lines)
        {
            content.Append('<');

            foreach (var letter in line)
            {
                content.Append(((int)letter).ToString("X4", CultureInfo.InvariantCulture));
            }

            content.Append("> Tj T*\n");
        }

        AddPage(
            Encoding.Latin1.GetBytes(content.Append("ET").ToString()),
            $"/Font << /F1 {Font} 0 R >>"
        );
    }

    /// <summary>A page that is one picture, as a scanner writes it.</summary>
    public void AddJpeg(byte[] picture, int width, int height)
    {
        var number = _next++;
        Put(
            number,
            $"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length {picture.Length} >> stream\n",
            picture
        );
        AddPage("595 0 0 842 0 0 cm /I1 Do"u8, $"/XObject << /I1 {number} 0 R >>");
    }

    public void Dispose()
    {
        Put(
            Tree,
            $"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select(page => $"{page} 0 R"))}] >>"
        );
        var at = _file.Position;
        Write($"xref\n0 {_next}\n0000000000 65535 f \n");

        foreach (var place in _places.Values)
        {
            Write(string.Create(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n"));
        }

        Write($"trailer << /Size {_next} /Root {Catalog} 0 R >>\nstartxref\n{at}\n%%EOF\n");
        _file.Dispose();
    }

    private void AddPage(ReadOnlySpan<byte> content, string resources)
    {
        var stream = _next++;
        PutStream(stream, content);
        var page = _next++;
        _pages.Add(page);
        Put(
            page,
            $"<< /Type /Page /Parent {Tree} 0 R /MediaBox [0 0 595 842] /Contents {stream} 0 R /Resources << {resources} >> >>"
        );
    }

    private void PutStream(int number, ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();

        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(content);
        }

        Put(
            number,
            $"<< /Filter /FlateDecode /Length {packed.Length} >> stream\n",
            packed.ToArray()
        );
    }

    private void Put(int number, string head, byte[]? stream = null)
    {
        _places[number] = _file.Position;
        Write($"{number} 0 obj\n{head}");

        if (stream is not null)
        {
            _file.Write(stream);
            Write("\nendstream");
        }

        Write("\nendobj\n");
    }

    private void Write(string text) => _file.Write(Encoding.Latin1.GetBytes(text));
}
