using iHanoi.Civic.City;

namespace iHanoi.City.Addresses;

/// <summary>A mention after its neighbours were heard: one kind, one set of units.</summary>
internal sealed record ReadMention(
    int Start,
    int Length,
    string Display,
    PlaceMentionKind Kind,
    IReadOnlyDictionary<WardCode, double> Units,
    bool IsPartial,
    bool HasCue
);

/// <summary>
/// Chooses what each mention names. An old ward beside its district means that ward; a bare name that is both
/// a new ward and an old ward or district stands for all of them: the text does not decide.
/// </summary>
internal static class MentionReading
{
    private static readonly PlaceMentionKind[] WhenBare =
    [
        PlaceMentionKind.Landmark,
        PlaceMentionKind.Ward,
        PlaceMentionKind.OldDistrict,
        PlaceMentionKind.OldWard,
        PlaceMentionKind.Street,
        PlaceMentionKind.Outside,
    ];

    public static IReadOnlyList<ReadMention> Read(IReadOnlyList<Mention> mentions)
    {
        var districts = mentions
            .Where(mention => mention.Names.Any(name => name.Kind is PlaceMentionKind.OldDistrict))
            .ToList();

        return
        [
            .. mentions
                .Where(mention => !OnlyLocates(mention, mentions, districts))
                .Select(mention => ReadOne(mention, districts)),
        ];
    }

    // "phường Thành Công, Ba Đình": the district chose the ward and says no more, least of all which part of it.
    private static bool OnlyLocates(
        Mention mention,
        IReadOnlyList<Mention> mentions,
        List<Mention> districts
    ) =>
        districts.Contains(mention)
        && mentions.Any(other =>
            other != mention
            && other.Names.Any(name => name.Kind is PlaceMentionKind.OldWard)
            && KindOf(other, districts) is PlaceMentionKind.OldWard
            && InSaidDistrict(other, other.Names, [mention]).Count > 0
        );

    private static ReadMention ReadOne(Mention mention, List<Mention> districts)
    {
        var kind = KindOf(mention, districts);
        var chosen = mention.Names.Where(name => name.Kind == kind || kind is null).ToList();

        if (
            kind is PlaceMentionKind.OldWard
            && InSaidDistrict(mention, chosen, districts) is { Count: > 0 } nearer
        )
        {
            chosen = nearer;
        }

        return new(
            mention.Start,
            mention.Length,
            chosen[0].Display,
            kind ?? PlaceMentionKind.Ward,
            Union(chosen),
            chosen.TrueForAll(name => name.IsPartial),
            mention.HasCue
        );
    }

    // Null: several readings stand side by side and all their units count.
    private static PlaceMentionKind? KindOf(Mention mention, List<Mention> districts)
    {
        var kinds = mention.Names.Select(name => name.Kind).Distinct().ToList();

        if (kinds.Count is 1)
        {
            return kinds[0];
        }

        var hasDistrictBeside = districts.Exists(other => other != mention);

        // "Phúc Xá, Ba Đình": beside its district a bare old ward is that ward.
        if (
            kinds.Contains(PlaceMentionKind.OldWard)
            && !kinds.Contains(PlaceMentionKind.Landmark)
            && hasDistrictBeside
            && InSaidDistrict(mention, mention.Names, districts).Count > 0
        )
        {
            return PlaceMentionKind.OldWard;
        }

        if (mention is { HasCue: true, IsFormer: true } && kinds.Contains(PlaceMentionKind.OldWard))
        {
            return PlaceMentionKind.OldWard;
        }

        if (mention.HasCue)
        {
            // "phường Láng" alone is today's unit.
            return kinds.Contains(PlaceMentionKind.Ward) ? PlaceMentionKind.Ward : kinds[0];
        }

        return IsShared(kinds) ? null : WhenBare.First(kinds.Contains);
    }

    // People still say the old units' names: a bare one that a new ward took over may mean either.
    private static bool IsShared(List<PlaceMentionKind> kinds) =>
        kinds.Contains(PlaceMentionKind.Ward)
        && !kinds.Contains(PlaceMentionKind.Landmark)
        && (
            kinds.Contains(PlaceMentionKind.OldDistrict) || kinds.Contains(PlaceMentionKind.OldWard)
        );

    private static List<PlaceName> InSaidDistrict(
        Mention mention,
        IEnumerable<PlaceName> names,
        List<Mention> districts
    ) =>
        [
            .. names.Where(name =>
                name.District is { } district
                && districts.Exists(other =>
                    other != mention
                    && other.Names.Any(said =>
                        said.Kind is PlaceMentionKind.OldDistrict && Same(said, district)
                    )
                )
            ),
        ];

    private static bool Same(PlaceName said, string district) =>
        said.Folded
            == PlaceName.Key(
                Civic.Text.VietnameseText.Syllables(district).Select(Civic.Text.VietnameseText.Fold)
            )
        || said.Display.Equals(district, StringComparison.OrdinalIgnoreCase);

    private static Dictionary<WardCode, double> Union(List<PlaceName> names)
    {
        var units = new Dictionary<WardCode, double>();

        foreach (var (ward, weight) in names.SelectMany(name => name.Units))
        {
            units[ward] = Math.Max(weight, units.GetValueOrDefault(ward));
        }

        return units;
    }
}
