using System.Globalization;
using iHanoi.Civic.City;

namespace iHanoi.Api.Ui;

/// <summary>Instants and spans as people read them: Hanoi time, dd/MM/yyyy HH:mm.</summary>
public static class Moments
{
    public static string Show(DateTimeOffset at) =>
        at.ToOffset(WorkingCalendar.HanoiOffset)
            .ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    public static string Iso(DateTimeOffset at) =>
        at.ToOffset(WorkingCalendar.HanoiOffset)
            .ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>Whole hours and minutes: "3 giờ 20 phút", "45 phút".</summary>
    public static string Span(TimeSpan span)
    {
        var language = RequestCulture;
        var minutes = (long)Math.Abs(span.TotalMinutes);
        var hours = Texts.In("SpanHours", language);
        var rest = Texts.In("SpanMinutes", language);

        return minutes >= 60 && minutes % 60 > 0
                ? string.Format(
                    CultureInfo.InvariantCulture,
                    $"{hours} {rest.Replace("{0}", "{1}", StringComparison.Ordinal)}",
                    minutes / 60,
                    minutes % 60
                )
            : minutes >= 60 ? string.Format(CultureInfo.InvariantCulture, hours, minutes / 60)
            : string.Format(CultureInfo.InvariantCulture, rest, minutes);
    }

    private static string RequestCulture => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
}
