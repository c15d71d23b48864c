using System.ServiceModel.Syndication;
using System.Xml;
using iHanoi.Civic.Knowledge.Sources;

namespace iHanoi.Ingestion.Sources;

/// <summary>The pages that an RSS 2.0 or Atom feed speaks of, in its order.</summary>
internal static class FeedPages
{
    public static SourceContent Read(XmlReader reader, Uri from)
    {
        SyndicationFeedFormatter format = reader.LocalName is "rss"
            ? new Rss20FeedFormatter()
            : new Atom10FeedFormatter();

        if (!format.CanRead(reader))
        {
            return new SourceContent.Nothing(SourceTrouble.NotASource);
        }

        format.ReadFrom(reader);

        return new SourceContent.Pages(
            SourceKind.Feed,
            OneLine(format.Feed.Title?.Text),
            [.. format.Feed.Items.Select(item => PageOf(item, from)).OfType<ListedPage>()]
        );
    }

    private static ListedPage? PageOf(SyndicationItem item, Uri from) =>
        AddressOf(item, from) is { } address
            ? new ListedPage(address, ChangedAt(item), OneLine(item.Title?.Text))
            : null;

    private static Uri? AddressOf(SyndicationItem item, Uri from)
    {
        var link = item.Links.FirstOrDefault(link =>
            link.RelationshipType is null or "" or "alternate"
        );

        // An RSS item without a link may be named by its address.
        return link is null
            ? WebAddress.Parse(item.Id)
            : WebAddress.Clean(new Uri(link.BaseUri ?? from, link.Uri));
    }

    // Only Atom's "updated" tells of changes; RSS says when an item came out, and its page may change later.
    private static DateTimeOffset? ChangedAt(SyndicationItem item)
    {
        try
        {
            return item.LastUpdatedTime > DateTimeOffset.UnixEpoch ? item.LastUpdatedTime : null;
        }
        catch (XmlException)
        {
            // A date as nobody writes it: the page is asked instead.
            return null;
        }
    }

    private static string? OneLine(string? text) =>
        text is null ? null
        : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            is { Length: > 0 } line
            ? line
        : null;
}
