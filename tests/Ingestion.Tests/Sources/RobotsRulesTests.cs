using iHanoi.Ingestion.Sources;

namespace iHanoi.Ingestion.Tests.Sources;

/// <summary>RFC 9309, with the examples of its sections 2.2 and 5.</summary>
public sealed class RobotsRulesTests
{
    private const string Example = """
        User-Agent: *
        Disallow: *.gif$
        Disallow: /example/
        Allow: /publications/

        User-Agent: foobot
        Disallow:/
        Allow:/example/page.html
        Allow:/example/allowed.gif

        User-Agent: barbot
        User-Agent: bazbot
        Disallow: /example/page.html

        User-Agent: quxbot

        """;

    [Theory]
    [InlineData("foobot", "/example/page.html", true)]
    [InlineData("foobot", "/example/allowed.gif", true)]
    [InlineData("foobot", "/publications/", false)]
    [InlineData("BarBot", "/example/page.html", false)]
    [InlineData("bazbot", "/example/other.html", true)]
    [InlineData("quxbot", "/example/page.html", true)]
    [InlineData("otherbot", "/example/page.html", false)]
    [InlineData("otherbot", "/a/picture.gif", false)]
    [InlineData("otherbot", "/a/picture.gif?size=2", true)]
    [InlineData("otherbot", "/publications/x.html", true)]
    [InlineData("foobot", "/robots.txt", true)]
    public void The_example_of_the_standard_is_read_as_the_standard_says(
        string agent,
        string path,
        bool allowed
    ) => May(Example, agent, path).ShouldBe(allowed);

    [Theory]
    [InlineData(
        "Allow: /example/page/\nDisallow: /example/page/disallowed.gif",
        "/example/page/disallowed.gif",
        false
    )]
    [InlineData("Disallow: /trang\nAllow: /trang", "/trang", true)]
    [InlineData("Disallow: /", "/bat-ky", false)]
    [InlineData("Disallow:", "/bat-ky", true)]
    [InlineData("Disallow: /fish*.php", "/fish-and/x.php?id=1", false)]
    [InlineData("Disallow: /*.php$", "/a.php", false)]
    [InlineData("Disallow: /*.php$", "/a.php5", true)]
    [InlineData("Disallow: /a$", "/a", false)]
    [InlineData("Disallow: /a$", "/ab", true)]
    [InlineData("Disallow: /a*b$", "/axxbxxb", false)]
    [InlineData("Disallow: /ab*b$", "/ab", true)]
    [InlineData("Disallow: /foo/bar/ツ", "/foo/bar/%E3%83%84", false)]
    [InlineData("Disallow: /foo/bar/%62%61%7A", "/foo/bar/baz", false)]
    [InlineData("Disallow: /tin # chi tiết", "/tin-tuc", false)]
    [InlineData("Disallow: /tim-kiem?q=", "/tim-kiem?q=phi", false)]
    public void The_longest_rule_decides_and_allow_wins_a_tie(
        string rules,
        string path,
        bool allowed
    ) => May($"User-agent: *\n{rules}", "iHanoiBot", path).ShouldBe(allowed);

    [Fact]
    public void Groups_of_one_crawler_are_put_together()
    {
        const string Text = """
            User-agent: iHanoiBot/2.0
            Disallow: /a
            Sitemap: https://example.vn/sitemap.xml
            User-agent: *
            Disallow: /

            User-agent: ihanoibot
            Disallow: /b
            Crawl-delay: 2.5
            """;

        May(Text, "iHanoiBot", "/a").ShouldBeFalse();
        May(Text, "iHanoiBot", "/b").ShouldBeFalse();
        May(Text, "iHanoiBot", "/c").ShouldBeTrue();
        RobotsRules.Parse(Text, "iHanoiBot").Delay.ShouldBe(TimeSpan.FromSeconds(2.5));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>Không tìm thấy</body></html>")]
    [InlineData("Disallow: /")]
    [InlineData("\uFEFFUser-agent: otherbot\r\nDisallow: /")]
    public void What_names_nobody_forbids_nothing(string text) =>
        May(text, "iHanoiBot", "/trang").ShouldBeTrue();

    [Fact]
    public void A_mark_before_the_first_word_is_no_part_of_it() =>
        May("\uFEFFUser-agent: *\rDisallow: /", "iHanoiBot", "/trang").ShouldBeFalse();

    private static bool May(string text, string agent, string path) =>
        RobotsRules.Parse(text, agent).Allows(new Uri("https://example.vn" + path));
}
