using iHanoi.Civic.Text;

namespace iHanoi.Civic.Provenance;

/// <summary>How near to now a fact is. Shown beside every answer that holds data.</summary>
public enum Freshness
{
    Live,
    Cached,
    Sample,
    NotConnected,
}

public static class FreshnessTable
{
    public static readonly StatusTable<Freshness> Table = new(
        new(Freshness.Live, "live", "trực tiếp", "live", Tone.Ok),
        new(Freshness.Cached, "cached", "đã lưu", "cached", Tone.Info),
        new(Freshness.Sample, "sample", "dữ liệu mẫu", "sample data", Tone.Warning),
        new(Freshness.NotConnected, "not-connected", "chưa kết nối", "not connected", Tone.Neutral)
    );
}

/// <summary>Where a fact came from, as of when, how fresh, and whom its licence says to name.</summary>
public sealed record LiveSource(
    string Name,
    DateTimeOffset AsOf,
    Freshness Freshness,
    string? Attribution = null
);

/// <summary>Which model said so: kept beside every suggestion and every answer.</summary>
public sealed record AiStamp(
    string Model,
    string Version,
    DateTimeOffset At,
    string? PromptHash = null
);
