using iHanoi.Civic.City;

namespace iHanoi.City.Addresses;

/// <summary>
/// What a point in the city adds to what the text says. The figures are assumptions, not measured: no dataset
/// has points beside texts that name another place. They say what should happen: agreement decides, another
/// street still does, another unit is left to a person (<see cref="AddressResolver"/> decides from 0.8).
/// </summary>
internal static class PointEvidence
{
    // Both say so; a point near a border may still be some metres off.
    private const double Agreeing = 0.97;

    // Lists of streets are partial, and who names a district means it widely.
    private const double AgainstWide = 0.85;

    // Who names another ward may be writing from home about a place elsewhere.
    private const double AgainstNarrow = 0.7;

    // A unit that a name covers in part weighs 0.15 of its main one: that is no contradiction yet.
    private const double StillNamed = 0.1;

    // A split ward's likeliest part has more, a unit of a district less.
    private const double Narrow = 0.3;

    /// <summary>The point's ward, and below it what else the text names.</summary>
    public static IReadOnlyList<(WardCode Ward, double Probability)> Join(
        WardCode at,
        IReadOnlyList<(WardCode Ward, double Probability)> said,
        IReadOnlyList<ReadMention> read
    )
    {
        if (said is not [var best, ..])
        {
            return [(at, 1)];
        }

        if (said.Any(u => u.Ward == at && u.Probability >= best.Probability * StillNamed))
        {
            return [(at, Agreeing)];
        }

        var isNarrow =
            best.Probability >= Narrow && read.Any(m => !m.IsPartial && m.Units.Count > 0);
        var sure = isNarrow ? AgainstNarrow : AgainstWide;

        return
        [
            (at, sure),
            .. said.Where(u => u.Ward != at && AddressResolver.IsWorthNaming(u.Probability))
                .Select(u => (u.Ward, u.Probability * (1 - sure))),
        ];
    }
}
