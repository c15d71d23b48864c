using iHanoi.Civic.Text;

namespace iHanoi.Civic.Knowledge.Sources;

/// <summary>How often a source is visited by itself.</summary>
public enum VisitPace
{
    Hourly,
    Daily,
    Weekly,
}

public static class VisitPaces
{
    public static readonly StatusTable<VisitPace> Table = new(
        new(VisitPace.Hourly, "hourly", "Mỗi giờ", "Every hour"),
        new(VisitPace.Daily, "daily", "Mỗi ngày", "Every day"),
        new(VisitPace.Weekly, "weekly", "Mỗi tuần", "Every week")
    );

    /// <summary>The visit after one that was asked for at <paramref name="asked"/>.</summary>
    public static DateTimeOffset Next(this VisitPace pace, DateTimeOffset asked) =>
        asked
        + pace switch
        {
            VisitPace.Hourly => TimeSpan.FromHours(1),
            VisitPace.Daily => TimeSpan.FromDays(1),
            VisitPace.Weekly => TimeSpan.FromDays(7),
            _ => throw new ArgumentOutOfRangeException(nameof(pace), pace, null),
        };
}
