using iHanoi.Civic.Text;

namespace iHanoi.Civic.Knowledge.Sources;

/// <summary>What lists the pages of a web source.</summary>
public enum SourceKind
{
    /// <summary>RSS 2.0 or Atom.</summary>
    Feed,

    /// <summary>A sitemap, or an index of sitemaps (sitemaps.org).</summary>
    Sitemap,
}

public static class SourceKinds
{
    public static readonly StatusTable<SourceKind> Table = new(
        new(SourceKind.Feed, "feed", "Bản tin (RSS, Atom)", "Feed (RSS, Atom)"),
        new(SourceKind.Sitemap, "sitemap", "Sơ đồ trang web", "Sitemap")
    );
}
