using iHanoi.Civic.City;

namespace iHanoi.City.Addresses;

/// <summary>
/// Multiplies what each mention says about each unit. A unit that a full list does not name keeps a small
/// chance, one that a partial list does not name a larger one.
/// </summary>
internal sealed class WardEvidence
{
    private const double UnnamedByFullList = 0.02;
    private const double UnnamedByPartialList = 0.03;
    private const double UnnamedWithoutCue = 0.3;
    private const double UnnamedBesideWard = 0.6;

    private readonly List<(IReadOnlyDictionary<WardCode, double> Units, double Unnamed)> _said = [];

    public void Add(ReadMention mention, bool isBesideCue, bool isStreetOfWard)
    {
        if (mention.Units.Count is 0)
        {
            return;
        }

        // "phố Láng Hạ, phường Giảng Võ": where today's ward is said, a street's list may lack it.
        // "Xuân Mai Complex, P. Kiến Hưng": where one name is said to be a ward, a bare one weighs little.
        var unnamed =
            isStreetOfWard ? UnnamedBesideWard
            : isBesideCue ? UnnamedWithoutCue
            : mention.IsPartial ? UnnamedByPartialList
            : UnnamedByFullList;

        _said.Add((mention.Units, unnamed));
    }

    public IReadOnlyList<(WardCode Ward, double Probability)> Weigh()
    {
        var scores = _said
            .SelectMany(said => said.Units.Keys)
            .Distinct()
            .Select(ward =>
                (
                    Ward: ward,
                    Score: _said.Aggregate(
                        1.0,
                        (p, said) => p * said.Units.GetValueOrDefault(ward, said.Unnamed)
                    )
                )
            )
            .ToList();
        var total = scores.Sum(score => score.Score);

        return
        [
            .. scores
                .Select(score => (score.Ward, score.Score / total))
                .OrderByDescending(score => score.Item2)
                .ThenBy(score => score.Ward.Value, StringComparer.Ordinal),
        ];
    }
}
