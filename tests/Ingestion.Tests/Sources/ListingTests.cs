using System.IO.Compression;
using System.Text;
using iHanoi.Civic.Knowledge.Sources;
using iHanoi.Testing;

namespace iHanoi.Ingestion.Tests.Sources;

public sealed class ListingTests : IAsyncLifetime
{
    private const string Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private ASite _site = null!;
    private Guest _guest = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await ASite.OpenAsync();
        _guest = Guest.Of(_site);
    }

    [Fact]
    public async Task A_feed_of_RSS_lists_its_pages_in_its_order()
    {
        _site.Says(
            "/rss",
            """

            <?xml version="1.0"?><rss version="2.0"><channel><title>Tin  Hà Nội</title><link>/</link>
            <item><title>Lịch cắt điện</title><link>/tin/1.html#a</link><pubDate>không rõ</pubDate></item>
            <item><title>Tên trong guid</title><guid>https://hanoi.example/tin/2</guid></item>
            <item><title>Không có liên kết</title></item>
            <item><link>javascript:alert(1)</link></item>
            <item><link>/tin/1.html</link></item></channel></rss>
            """,
            "application/rss+xml"
        );

        var found = await _guest.FoundAsync(_site.At("/rss"));

        found.Kind.ShouldBe(SourceKind.Feed);
        found.Title.ShouldBe("Tin Hà Nội");
        found
            .Pages.Select(page => page.Address)
            .ShouldBe([_site.At("/tin/1.html"), new Uri("https://hanoi.example/tin/2")]);
        found.Pages[0].Title.ShouldBe("Lịch cắt điện");
        found
            .Pages[0]
            .ChangedAt.ShouldBeNull("RSS says when an item came out, not when it changed");
    }

    [Fact]
    public async Task A_feed_of_Atom_says_when_its_pages_changed()
    {
        _site.Says(
            "/atom",
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Thông báo</title><id>x</id><updated>2026-11-20T00:00:00Z</updated>
            <entry><title>A</title><id>a</id><updated>2026-11-20T08:00:00+07:00</updated><link rel="self" href="/api/a"/><link href="/a"/></entry>
            <entry><title>B</title><id>b</id><updated>2026-11-21T08:00:00+07:00</updated><link href="/b"/></entry></feed>
            """,
            "application/atom+xml"
        );

        var pages = (await _guest.FoundAsync(_site.At("/atom"))).Pages;

        pages.Select(page => page.Address).ShouldBe([_site.At("/b"), _site.At("/a")]);
        pages[1].ChangedAt.ShouldBe(new DateTimeOffset(2026, 11, 20, 1, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_sitemap_speaks_for_its_own_host_and_a_day_counts_to_its_end()
    {
        _site.Says(
            "/sitemap.xml",
            $"""
            <urlset xmlns="{Sitemaps}" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
            <url><loc> {_site.At(
                "/a"
            )} </loc><lastmod>2026-11-20</lastmod><image:image><image:loc>{_site.At(
                "/a.png"
            )}</image:loc></image:image></url>
            <url><loc>{_site.At("/b")}</loc><lastmod>sometime</lastmod></url>
            <url><loc>https://other.example/c</loc></url><url><lastmod>2026-11-20</lastmod></url></urlset>
            """,
            "text/xml"
        );

        var pages = (await _guest.FoundAsync(_site.At("/sitemap.xml"))).Pages;

        pages.Select(page => page.Address).ShouldBe([_site.At("/a"), _site.At("/b")]);
        pages[0].ChangedAt.ShouldBe(new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero));
        pages[1].ChangedAt.ShouldBeNull();
    }

    [Fact]
    public async Task An_index_is_followed_once_and_never_in_a_circle()
    {
        _site
            .Says(
                "/index.xml",
                $"<sitemapindex xmlns=\"{Sitemaps}\">{Loc("/index.xml")}{Loc("/a.xml.gz")}{Loc("/missing.xml")}</sitemapindex>",
                "text/xml"
            )
            .Says("/a.xml.gz", Packed(Urls("/a")), "application/gzip");

        var found = await _guest.FoundAsync(_site.At("/index.xml"));

        found.Pages.Single().Address.ShouldBe(_site.At("/a"));
        found.IsCut.ShouldBeTrue(
            "one sitemap is missing, so a page that is not listed may be there"
        );
        _site.Asked.Count(path => path is "/index.xml").ShouldBe(2);

        string Loc(string path) => $"<sitemap><loc>{_site.At(path)}</loc></sitemap>";
    }

    [Fact]
    public async Task A_list_that_swells_when_unpacked_is_left()
    {
        _site.Says(
            "/bomb.xml.gz",
            Packed(Urls("/a") + new string(' ', 30 * 1024 * 1024)),
            "application/gzip"
        );

        (await _guest.TroubleAsync(_site.At("/bomb.xml.gz"))).ShouldBe(SourceTrouble.TooBig);
    }

    [Theory]
    [InlineData(
        "<!DOCTYPE lolz [<!ENTITY lol \"lol\">]><urlset>&lol;</urlset>",
        SourceTrouble.Damaged
    )]
    [InlineData(
        "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel>&x;</channel></rss>",
        SourceTrouble.Damaged
    )]
    [InlineData("<rss version=\"2.0\"><channel><title>Cụt", SourceTrouble.Damaged)]
    [InlineData("<!DOCTYPE html><html><body>Trang chủ</body></html>", SourceTrouble.NotASource)]
    [InlineData("<catalog/>", SourceTrouble.NotASource)]
    [InlineData("", SourceTrouble.NotASource)]
    public async Task What_is_no_source_says_why(string body, SourceTrouble why)
    {
        _site.Says("/x", body, "text/xml");

        (await _guest.TroubleAsync(_site.At("/x"))).ShouldBe(why);
    }

    public async ValueTask DisposeAsync()
    {
        await _guest.DisposeAsync();
        await _site.DisposeAsync();
    }

    private string Urls(string path) =>
        $"<urlset xmlns=\"{Sitemaps}\"><url><loc>{_site.At(path)}</loc></url></urlset>";

    private static byte[] Packed(string text)
    {
        using var bytes = new MemoryStream();

        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }
}
