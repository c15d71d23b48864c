using iHanoi.City.Addresses;
using iHanoi.Civic.City;
using iHanoi.Civic.Text;

namespace iHanoi.City.Places;

/// <summary>Places by each name they go by: as listed, shortened, in English; looked up in running text.</summary>
internal sealed class PlaceNames
{
    private const int Longest = 9;

    private readonly Dictionary<string, Place> _byKey = new(StringComparer.Ordinal);

    public PlaceNames(IEnumerable<(Place Place, string? English)> places)
    {
        foreach (var (place, english) in places)
        {
            foreach (var name in Names(place.Name, english))
            {
                var words = VietnameseText.Syllables(VietnameseText.Fold(name));

                if (words.Count > 1)
                {
                    _byKey.TryAdd(string.Join(' ', words), place);
                }
            }
        }
    }

    /// <summary>The place with the longest name in the text.</summary>
    public Place? Find(string text)
    {
        var words = VietnameseText.Syllables(VietnameseText.Fold(text));

        for (var n = Math.Min(Longest, words.Count); n > 1; n--)
        {
            for (var at = 0; at + n <= words.Count; at++)
            {
                if (_byKey.TryGetValue(string.Join(' ', words.Skip(at).Take(n)), out var place))
                {
                    return place;
                }
            }
        }

        return null;
    }

    private static IEnumerable<string> Names(string name, string? english)
    {
        // "Chợ Hôm - Đức Viên", "Đại học Công nghiệp (cơ sở 2)": the part before is what people say.
        var first = name.Split([" - ", " – ", " ("], StringSplitOptions.TrimEntries)[0];

        return LandmarkNames
            .Of(name)
            .Concat(LandmarkNames.Of(first))
            .SelectMany(EnglishKinds.Of)
            .Concat(
                english is null
                    ? []
                    : [english, english.Replace("Vietnam ", "", StringComparison.Ordinal)]
            );
    }
}
