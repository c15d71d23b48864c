using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace iHanoi.Ingestion.Readers.Sheets;

/// <summary>
/// How a cell shows its number, as Hanoi writes it: "3.000 đồng", "00226", "7:30", "25/11/2026". A telephone's first
/// zero and a ward's code exist only in the format.
/// </summary>
internal sealed partial class NumberFormat
{
    private const double FirstDay = 1;
    private const double LastDay = 2_958_465;
    private const double LargestPlain = 1e15;
    private const double HoursOfDay = 24;
    private const double MinutesOfHour = 60;
    private const double Days1904 = 1_462;

    private static readonly CultureInfo Hanoi = CultureInfo.GetCultureInfo("vi-VN");

    public static readonly NumberFormat General = new("General");

    private readonly Kind _kind;
    private readonly string _pattern = "";

    public NumberFormat(string code)
    {
        // Further sections are for negative numbers, zero and text.
        var bare = Marks().Replace(code, "");
        var isDay = Day().IsMatch(bare);
        var isTime = Time().IsMatch(bare);

        _kind =
            Duration().IsMatch(code) ? Kind.Duration
            : isDay
                ? isTime ? Kind.DayAndTime
                    : Kind.Day
            : isTime ? Kind.Time
            : bare.Contains('%', StringComparison.Ordinal) ? Kind.Percent
            : Number().IsMatch(bare) && !bare.Contains("E+", StringComparison.OrdinalIgnoreCase)
                ? Kind.Number
            : Kind.General;

        if (_kind is Kind.Number)
        {
            _pattern = NumberPattern.Of(code);
        }
    }

    private enum Kind
    {
        General,
        Number,
        Percent,
        Day,
        DayAndTime,
        Time,
        Duration,
    }

    /// <param name="number">As the file holds it; a day is counted from 1900, or from 1904.</param>
    public string Shown(double number, string raw, bool from1904) =>
        _kind switch
        {
            Kind.Day or Kind.DayAndTime when number is > FirstDay and < LastDay => DateTime
                .FromOADate(Math.Min(number + (from1904 ? Days1904 : 0), LastDay))
                .ToString(
                    _kind is Kind.Day ? "dd/M/yyyy" : "dd/M/yyyy H:mm",
                    CultureInfo.InvariantCulture
                ),
            Kind.Time or Kind.DayAndTime when number is >= 0 and < LastDay => DateTime
                .FromOADate(number)
                .ToString("H:mm", CultureInfo.InvariantCulture),
            Kind.Duration when number is >= 0 and < LastDay => Hours(number),
            Kind.Percent => string.Create(CultureInfo.InvariantCulture, $"{number * 100:0.##}%"),
            Kind.Number => number.ToString(_pattern, Hanoi),
            // "2.5E-2" is how the file writes what the cell shows as 0.025.
            _ => raw.Contains('E', StringComparison.OrdinalIgnoreCase)
            && Math.Abs(number) < LargestPlain
                ? number.ToString("0.##########", CultureInfo.InvariantCulture)
                : raw,
        };

    private static string Hours(double days)
    {
        var minutes = Math.Round(days * HoursOfDay * MinutesOfHour);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Math.Floor(minutes / MinutesOfHour):0}:{minutes % MinutesOfHour:00}"
        );
    }

    // Words, colours and currencies in a format are no part of how its number is built.
    [GeneratedRegex(@"""[^""]*""|\\.|[_*].|\[[^\]]*\]|;.*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marks();

    [GeneratedRegex("[dy]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Day();

    [GeneratedRegex("[hs]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Time();

    [GeneratedRegex(@"\[[hms]+\]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Duration();

    [GeneratedRegex("[0#?]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
