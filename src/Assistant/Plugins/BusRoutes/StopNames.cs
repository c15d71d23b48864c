using System.Globalization;
using iHanoi.Civic.City;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Plugins.BusRoutes;

/// <summary>
/// One spelling for a place however it was typed: marks as the stop bears them ("ben xe gia lam" → "Bến xe
/// Gia Lâm"), otherwise the citizen's words with a capital.
/// </summary>
internal static class StopNames
{
    private static readonly (string Typed, string Full)[] Prefixes =
    [
        ("bx ", "Bến xe "),
        ("bv ", "Bệnh viện "),
        ("dh ", "Đại học "),
        ("ben xe ", "Bến xe "),
        ("benh vien ", "Bệnh viện "),
        ("dai hoc ", "Đại học "),
        ("ga ", "Ga "),
    ];

    public static string Canonical(string typed, TripAnswer.Found? found, bool first)
    {
        var name = VietnameseText.Normalise(typed).Trim();
        var folded = VietnameseText.Fold(name);

        foreach (var (shortForm, full) in Prefixes)
        {
            if (folded.StartsWith(shortForm, StringComparison.Ordinal))
            {
                name = full + name[shortForm.Length..];
                folded = VietnameseText.Fold(name);
                break;
            }
        }

        var stops = (found?.Trips ?? []).Select(trip =>
            first ? trip.Rides[0].BoardAt : trip.Rides[^1].AlightAt
        );

        return stops.Select(stop => Part(stop, folded)).OfType<string>().FirstOrDefault()
            ?? Capital(name);
    }

    // Folding keeps one character for one, so that offsets hold.
    private static string? Part(string stop, string folded)
    {
        var at = VietnameseText.Fold(stop).IndexOf(folded, StringComparison.Ordinal);

        return at < 0 || at + folded.Length > stop.Length
            ? null
            : Capital(stop.Substring(at, folded.Length));
    }

    private static string Capital(string name) =>
        name.Length is 0 ? name : char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..];
}
