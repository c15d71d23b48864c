using System.Globalization;
using System.Xml;
using iHanoi.Civic.Knowledge.Sources;

namespace iHanoi.Ingestion.Sources;

/// <summary>The entries of a sitemap or of an index of sitemaps, one at a time. Only those of the own host count.</summary>
internal static class SitemapEntries
{
    /// <summary><paramref name="entry"/> is "url" or "sitemap"; the reader stands on the root.</summary>
    public static IEnumerable<ListedPage> Read(XmlReader reader, string entry, Uri from)
    {
        while (reader.ReadToFollowing(entry, reader.NamespaceURI))
        {
            var (address, changedAt) = EntryOf(reader);

            // sitemaps.org: a sitemap speaks for its own host only.
            if (
                address is not null
                && address.Host.Equals(from.Host, StringComparison.OrdinalIgnoreCase)
            )
            {
                yield return new ListedPage(address, changedAt, null);
            }
        }
    }

    private static (Uri? Address, DateTimeOffset? ChangedAt) EntryOf(XmlReader reader)
    {
        Uri? address = null;
        DateTimeOffset? changedAt = null;
        using var inside = reader.ReadSubtree();
        inside.Read();

        while (inside.Read())
        {
            // Depth 1: extensions (images, news) have a "loc" of their own.
            if (inside is { NodeType: XmlNodeType.Element, Depth: 1, LocalName: "loc", Prefix: "" })
            {
                address = WebAddress.Parse(TextOf(inside));
            }
            else if (inside is { NodeType: XmlNodeType.Element, Depth: 1, LocalName: "lastmod" })
            {
                changedAt = MomentOf(TextOf(inside));
            }
        }

        return (address, changedAt);
    }

    private static string TextOf(XmlReader reader)
    {
        using var text = reader.ReadSubtree();
        text.Read();
        return text.ReadElementContentAsString().Trim();
    }

    private static DateTimeOffset? MomentOf(string text) =>
        DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero)
        : DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var at
        )
        && text.Length > "yyyy-MM".Length
            ? at
        : null;
}
