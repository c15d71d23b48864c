using iHanoi.Civic.Knowledge.Sources;

namespace iHanoi.Ingestion.Sources;

/// <summary>One visit to a source: its list, then its pages.</summary>
internal sealed class WebVisit(WebFetching fetching, SiteManners manners, WebSourceOptions options)
    : IWebVisit
{
    private const int MostSitemaps = 50;
    private readonly int _mostBytes = options.MostMegabytes * 1024 * 1024;

    public async Task<SourceListing> ListAsync(Uri source, CancellationToken cancellationToken)
    {
        switch (await ContentAsync(source, cancellationToken))
        {
            case SourceContent.Nothing nothing:
                return new SourceListing.Refused(nothing.Why, nothing.Status);
            case SourceContent.Pages pages:
                return Listed(pages.Kind, pages.Title, pages.Listed, isCut: false);
            case SourceContent.Index index:
                return await ListAllAsync(index.Sitemaps, cancellationToken);
            case var other:
                throw new InvalidOperationException($"No list in {other}.");
        }
    }

    public async Task<PageAnswer> ReadAsync(
        Uri page,
        PageMark known,
        CancellationToken cancellationToken
    ) =>
        await GetAsync(page, known, cancellationToken) switch
        {
            WebAnswer.Unchanged => new PageAnswer.Unchanged(),
            WebAnswer.Nothing nothing => new PageAnswer.Refused(nothing.Why, nothing.Status),
            WebAnswer.Body body when PageFormats.ExtensionOf(body.MediaType) is { } extension =>
                new PageAnswer.Read(body.Bytes, extension, body.Mark),
            _ => new PageAnswer.Refused(SourceTrouble.Unsupported, null),
        };

    // An index names sitemaps only; one that names another index, or itself, is not followed.
    private async Task<SourceListing> ListAllAsync(
        IReadOnlyList<Uri> sitemaps,
        CancellationToken cancellationToken
    )
    {
        var pages = new List<ListedPage>();
        var asked = sitemaps.Distinct().Take(MostSitemaps).ToArray();
        SourceContent.Nothing? trouble = null;
        var missing = asked.Length < sitemaps.Distinct().Count();

        foreach (var sitemap in asked)
        {
            if (pages.Count > options.MostListed)
            {
                break;
            }

            switch (await ContentAsync(sitemap, cancellationToken))
            {
                case SourceContent.Pages { Kind: SourceKind.Sitemap } more:
                    pages.AddRange(more.Listed);
                    break;
                case SourceContent.Nothing nothing:
                    (trouble, missing) = (nothing, true);
                    break;
            }
        }

        return pages is [] && trouble is not null
            ? new SourceListing.Refused(trouble.Why, trouble.Status)
            : Listed(SourceKind.Sitemap, null, pages, missing);
    }

    private SourceListing.Found Listed(
        SourceKind kind,
        string? title,
        IReadOnlyList<ListedPage> pages,
        bool isCut
    )
    {
        ListedPage[] once =
        [
            .. pages
                .DistinctBy(page => page.Address)
                .OrderByDescending(page => page.ChangedAt ?? DateTimeOffset.MinValue),
        ];

        return new SourceListing.Found(
            kind,
            title,
            [.. once.Take(options.MostListed)],
            isCut || once.Length > options.MostListed
        );
    }

    private async Task<SourceContent> ContentAsync(
        Uri source,
        CancellationToken cancellationToken
    ) =>
        await GetAsync(source, PageMark.None, cancellationToken) switch
        {
            WebAnswer.Body body => SourceXml.Read(body.Bytes, body.From, _mostBytes),
            WebAnswer.Nothing nothing => new SourceContent.Nothing(nothing.Why, nothing.Status),
            // Nothing was known, so nothing can be unchanged.
            _ => new SourceContent.Nothing(SourceTrouble.Failing, 304),
        };

    private Task<WebAnswer> GetAsync(
        Uri address,
        PageMark known,
        CancellationToken cancellationToken
    ) => fetching.GetAsync(address, known, _mostBytes, manners.WhyNotAsync, cancellationToken);
}
