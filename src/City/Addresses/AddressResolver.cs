using iHanoi.Civic.City;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Text;

namespace iHanoi.City.Addresses;

/// <summary>
/// From words to units: finds names, reads each as what its cue says, lets an old ward choose between its
/// namesakes by the district beside it, and multiplies the evidence. A point in the city is weighed with it.
/// </summary>
internal sealed class AddressResolver : IAddressResolver
{
    private const double DecidedFrom = 0.8;
    private const double WorthNaming = 0.04;
    private const int LongestText = 4_000;
    private const int Most = 12;

    private readonly IGazetteer _gazetteer;
    private readonly Lazy<MentionFinder> _finder;

    public AddressResolver(IGazetteer gazetteer, ProductFolders folders)
    {
        _gazetteer = gazetteer;
        _finder = new(() => new MentionFinder(new LexiconBuilder(folders, gazetteer).Build()));
    }

    public ResolvedPlace Resolve(string text, GeoPoint? point = null)
    {
        var normal = VietnameseText.Normalise(
            text.Length > LongestText ? text[..LongestText] : text
        );
        var words = TextTokens.Of(normal);
        var mentions = _finder.Value.Find(words);
        var read = MentionReading.Read(Elsewhere.LeaveOut(mentions, words));
        var shown = read.Select(item => Show(normal, item))
            .Concat(Alleys.In(normal, read))
            .OrderBy(mention => mention.Start)
            .ToList();
        var endsOutside = EndsOutside(read);
        var weighed = endsOutside ? [] : Weigh(read);

        if (point is { } where && _gazetteer.At(where) is { } ward)
        {
            return Conclude(PointEvidence.Join(ward.Code, weighed, read), read, shown, ward.Code);
        }

        // A photo taken outside the city says nothing against a place that the text names.
        return weighed is [] && (endsOutside || point is not null)
            ? new([], shown, null, OutsideHanoi: true)
            : Conclude(Named(weighed), read, shown, at: null);
    }

    // "xã Thanh Xuân, huyện Thanh Hà, Hải Dương": the end of an address says which province it is in.
    private static bool EndsOutside(IReadOnlyList<ReadMention> read) =>
        read is [.., { Kind: PlaceMentionKind.Outside } last]
        && read.Zip(read.Skip(1))
            .All(pair => pair.Second.Start - pair.First.Start - pair.First.Length <= 12)
        && last.Units.Count is 0;

    private static IReadOnlyList<(WardCode Ward, double Probability)> Weigh(
        IReadOnlyList<ReadMention> read
    )
    {
        var evidence = new WardEvidence();

        var unitIsSaid = read.Any(mention =>
            mention.HasCue && mention.Kind is PlaceMentionKind.Ward or PlaceMentionKind.OldWard
        );

        var wardIsSaid = read.Any(mention =>
            mention is { HasCue: true, Kind: PlaceMentionKind.Ward }
        );

        foreach (var mention in read)
        {
            var isStreetOfWard = wardIsSaid && mention.Kind is PlaceMentionKind.Street;
            evidence.Add(mention, unitIsSaid && !mention.HasCue, isStreetOfWard);
        }

        return evidence.Weigh();
    }

    private static IReadOnlyList<(WardCode Ward, double Probability)> Named(
        IReadOnlyList<(WardCode Ward, double Probability)> weighed
    ) =>
        [
            .. weighed
                .Where(unit => IsWorthNaming(unit.Probability))
                .Take(IsDecided(weighed) ? 1 : Most),
        ];

    public static bool IsWorthNaming(double probability) => probability >= WorthNaming;

    private static bool IsDecided(IReadOnlyList<(WardCode Ward, double Probability)> weighed) =>
        weighed is [{ Probability: >= DecidedFrom }, ..];

    private ResolvedPlace Conclude(
        IReadOnlyList<(WardCode Ward, double Probability)> weighed,
        IReadOnlyList<ReadMention> read,
        List<PlaceMention> shown,
        WardCode? at
    ) =>
        new(
            [.. weighed.Take(Most).Select(unit => Explain(unit, read, unit.Ward == at))],
            shown,
            IsDecided(weighed) ? weighed[0].Ward : null,
            OutsideHanoi: false
        );

    private WardCandidate Explain(
        (WardCode Code, double Probability) unit,
        IReadOnlyList<ReadMention> read,
        bool isAtPoint
    )
    {
        var ward = _gazetteer.Find(unit.Code)!;
        var names = read.Where(mention => mention.Units.ContainsKey(unit.Code))
            .Select(mention => $"“{mention.Display}”")
            .ToList();
        var vi = string.Join(", ", isAtPoint ? names.Prepend("điểm trên bản đồ") : names);
        var en = string.Join(", ", isAtPoint ? names.Prepend("map point") : names);

        return new(unit.Code, unit.Probability, $"{vi} → {ward.Name}", $"{en} → {ward.NameEn}");
    }

    private static PlaceMention Show(string text, ReadMention item) =>
        new(
            item.Start,
            item.Length,
            text.Substring(item.Start, item.Length),
            item.Kind,
            item.Display
        );
}
