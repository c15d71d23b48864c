using System.IO.Compression;
using System.Text;
using System.Xml;
using iHanoi.Civic.Knowledge.Sources;

namespace iHanoi.Ingestion.Sources;

/// <summary>
/// Feeds and sitemaps from bytes of strangers: no DTD, no entity of their own, nothing fetched, bounded when unpacked.
/// </summary>
internal static class SourceXml
{
    public static SourceContent Read(byte[] bytes, Uri from, int mostBytes)
    {
        try
        {
            return Unpacked(bytes, mostBytes) is { } xml
                ? ReadXml(xml, from)
                : new SourceContent.Nothing(SourceTrouble.TooBig);
        }
        catch (Exception failure)
            when (failure is XmlException or InvalidDataException or UriFormatException)
        {
            return new SourceContent.Nothing(SourceTrouble.Damaged);
        }
    }

    private static byte[]? Unpacked(byte[] bytes, int most)
    {
        if (bytes is not [0x1F, 0x8B, ..])
        {
            return bytes;
        }

        using var packed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var open = new MemoryStream();
        var buffer = new byte[64 * 1024];

        while (packed.Read(buffer) is > 0 and var read)
        {
            if (open.Length + read > most)
            {
                return null;
            }

            open.Write(buffer, 0, read);
        }

        return open.ToArray();
    }

    private static SourceContent ReadXml(byte[] xml, Uri from)
    {
        // Blank lines before the declaration are no XML, and common.
        var blank = xml.TakeWhile(letter =>
                letter is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'
            )
            .Count();
        using var reader = XmlReader.Create(
            new MemoryStream(xml, blank, xml.Length - blank),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersFromEntities = 1024,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            }
        );

        // A web page given by mistake is no broken XML; most are not even well-formed.
        if (LooksLikeHtml(xml) || reader.MoveToContent() is not XmlNodeType.Element)
        {
            return new SourceContent.Nothing(SourceTrouble.NotASource);
        }

        return reader.LocalName switch
        {
            "rss" or "feed" => FeedPages.Read(reader, from),
            "urlset" => new SourceContent.Pages(
                SourceKind.Sitemap,
                null,
                [.. SitemapEntries.Read(reader, "url", from)]
            ),
            "sitemapindex" => new SourceContent.Index([
                .. SitemapEntries.Read(reader, "sitemap", from).Select(entry => entry.Address),
            ]),
            _ => new SourceContent.Nothing(SourceTrouble.NotASource),
        };
    }

    private static bool LooksLikeHtml(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 1024)).TrimStart();

        return head.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || !head.Contains('<', StringComparison.Ordinal);
    }
}
