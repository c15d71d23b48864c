using System.Globalization;
using System.Text.RegularExpressions;

namespace iHanoi.Civic.City;

/// <summary>
/// Coordinates that somebody typed or pasted: "21.0285, 105.8542", degrees with minutes, a link to a map. Only
/// what lies in the box of Hanoi counts, so that prices, house numbers and telephones are no places.
/// </summary>
public static partial class TypedPoint
{
    private const double South = 20.53;
    private const double North = 21.40;
    private const double West = 105.28;
    private const double East = 106.03;

    // The link first: its pin is meant, whatever else stands in it.
    private static readonly Func<Regex>[] Shapes = [Pin, Link, Degrees, Decimals];

    /// <summary>What the text says, else what the field for the place says.</summary>
    public static GeoPoint? Find(string? text, string? place) => Find(text) ?? Find(place);

    public static GeoPoint? Find(string? text) =>
        text is null
            ? null
            : Shapes
                .SelectMany(shape => shape().Matches(text))
                .Select(found => new GeoPoint(Value(found, "lat"), Value(found, "lng")))
                .Where(IsInBox)
                .Select(point => (GeoPoint?)point)
                .FirstOrDefault();

    private static bool IsInBox(GeoPoint point) =>
        point is { Latitude: > South and < North, Longitude: > West and < East };

    private static double Value(Match found, string axis) =>
        Number(found.Groups[axis].Value)
        + Number(found.Groups[axis + "Minutes"].Value) / 60
        + Number(found.Groups[axis + "Seconds"].Value) / 3600;

    private static double Number(string digits) =>
        digits.Length is 0
            ? 0
            : double.Parse(digits.Replace(',', '.'), CultureInfo.InvariantCulture);

    // …/place/Hồ+Gươm/@21.0287,105.85,17z/data=…!3d21.0288!4d105.8525
    [GeneratedRegex(
        @"!3d(?<lat>2[01]\.\d{2,9})\d*!4d(?<lng>10[56]\.\d{2,9})",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Pin();

    // maps/@21.02,105.85,17z · maps?q=21.02,105.85 · geo:21.02,105.85
    [GeneratedRegex(
        @"(?:@|[?&](?:q|query|ll|sll|center|destination|daddr|saddr|mlat)=(?:loc:)?|/(?:search|dir|place)/|\bgeo:)(?<lat>2[01]\.\d{2,9})\d*(?:,|%2C)(?:\+|%20)?(?<lng>10[56]\.\d{2,9})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Link();

    // 21°01'42"N 105°51'15"E · 21° 1.7' B, 105° 51.25' Đ
    [GeneratedRegex(
        @"(?<!\d)(?<lat>2[01]) ?[°º] ?(?<latMinutes>[0-5]?\d(?:[.,]\d{1,6})?) ?['’′](?: ?(?<latSeconds>[0-5]?\d(?:[.,]\d{1,4})?) ?(?:[""”″]|['’′]{2}))? ?[NB]?[,;]?\s{0,3}(?<lng>10[56]) ?[°º] ?(?<lngMinutes>[0-5]?\d(?:[.,]\d{1,6})?) ?['’′](?: ?(?<lngSeconds>[0-5]?\d(?:[.,]\d{1,4})?) ?(?:[""”″]|['’′]{2}))?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Degrees();

    // Three places after the point, and no round thousands ("21.500, 105.900") nor money behind.
    [GeneratedRegex(
        @"(?<![\d.,])(?<lat>2[01]\.(?!\d00(?!\d))\d{3,9})\d* ?°?(?: ?[NB]\b)?(?:[,;/]\s{0,3}|\s{1,3}|[,;]? ?(?:và|and|kinh độ|lng|lon|long)[ :=]{1,3})(?:(?:kinh độ|lng|lon|long)[ :=]{1,3})?(?<lng>10[56]\.(?!\d00(?!\d))\d{3,9})\d*(?![.,]\d)(?! ?(?:k|đ|vnđ|vnd|đồng|dong|nghìn|triệu|m2|m²)\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Decimals();
}
