using iHanoi.Civic.Text;

namespace iHanoi.Civic.Knowledge.Sources;

/// <summary>What became of a page at the last visit that asked for it.</summary>
public enum PageOutcome
{
    /// <summary>Listed, and not yet asked for: its turn comes with a later visit.</summary>
    NotYet,
    New,
    Changed,
    Unchanged,

    /// <summary>robots.txt says no.</summary>
    Robots,

    /// <summary>No text came of it; its reason says why.</summary>
    Failed,

    /// <summary>Its server says that it is gone. Its document stays until a person decides.</summary>
    Gone,
}

public static class PageOutcomes
{
    public static readonly StatusTable<PageOutcome> Table = new(
        new(PageOutcome.NotYet, "not-yet", "Chưa đọc", "Not read yet", Tone.Neutral),
        new(PageOutcome.New, "new", "Mới", "New", Tone.Ok),
        new(PageOutcome.Changed, "changed", "Có thay đổi", "Changed", Tone.Ok),
        new(PageOutcome.Unchanged, "unchanged", "Không đổi", "Unchanged", Tone.Neutral),
        new(
            PageOutcome.Robots,
            "robots",
            "Trang không cho đọc (robots.txt)",
            "Not allowed (robots.txt)",
            Tone.Neutral
        ),
        new(PageOutcome.Failed, "failed", "Không đọc được", "Could not be read", Tone.Warning),
        new(PageOutcome.Gone, "gone", "Không còn ở nguồn", "No longer there", Tone.Warning)
    );
}
