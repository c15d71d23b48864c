using iHanoi.Civic.City;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Text;

namespace iHanoi.City.Addresses;

/// <summary>
/// From words to units: finds names, reads each as what its cue says, lets an old ward choose between its
/// namesakes by the district beside it, and multiplies the evidence. A point in the city decides alone.
/// </summary>
internal sealed class AddressResolver : IAddressResolver
{
    private const double DecidedFrom = 0.8;
    private const double WorthNaming = 0.04;
    private const int LongestText = 4_000;

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
        var shown = read.Select(item => Show(normal, item)).ToList();

        if (point is { } where && _gazetteer.At(where) is { } ward)
        {
            return new(
                [
                    new(
                        ward.Code,
                        1,
                        $"điểm trên bản đồ → {ward.Name}",
                        $"map point → {ward.NameEn}"
                    ),
                ],
                shown,
                ward.Code,
                OutsideHanoi: false
            );
        }

        var outside = point is not null || EndsOutside(read);

        return outside ? new([], shown, null, OutsideHanoi: true) : Weigh(read, shown);
    }

    // "xã Thanh Xuân, huyện Thanh Hà, Hải Dương": the end of an address says which province it is in.
    private static bool EndsOutside(IReadOnlyList<ReadMention> read) =>
        read is [.., { Kind: PlaceMentionKind.Outside } last]
        && read.Zip(read.Skip(1))
            .All(pair => pair.Second.Start - pair.First.Start - pair.First.Length <= 12)
        && last.Units.Count is 0;

    private ResolvedPlace Weigh(IReadOnlyList<ReadMention> read, List<PlaceMention> shown)
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

        var weighed = evidence.Weigh();
        var decided =
            weighed is [var best, ..] && best.Probability >= DecidedFrom
                ? best.Ward
                : (WardCode?)null;
        var candidates = weighed
            .Where(unit => unit.Probability >= WorthNaming)
            .Take(decided is null ? 12 : 1)
            .Select(unit => Explain(unit.Ward, unit.Probability, read))
            .ToList();

        return new(candidates, shown, decided, OutsideHanoi: false);
    }

    private WardCandidate Explain(
        WardCode code,
        double probability,
        IReadOnlyList<ReadMention> read
    )
    {
        var ward = _gazetteer.Find(code)!;
        var because = string.Join(
            ", ",
            read.Where(mention => mention.Units.ContainsKey(code))
                .Select(mention => $"“{mention.Display}”")
        );

        return new(code, probability, $"{because} → {ward.Name}", $"{because} → {ward.NameEn}");
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
