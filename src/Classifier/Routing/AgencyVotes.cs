using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;

namespace iHanoi.Classifier.Routing;

/// <summary>Adds up votes; a vote for "the ward" goes to the wards the place allows, by their probability.</summary>
internal sealed class AgencyVotes(ResolvedPlace place, AgencyId anyWard)
{
    private const int MostReasons = 3;

    private readonly Dictionary<AgencyId, double> _votes = [];
    private readonly Dictionary<AgencyId, List<Bilingual>> _reasons = [];

    public void Add(AgencyId agency, double weight, Bilingual reason)
    {
        if (agency != anyWard)
        {
            Count(agency, weight, reason);
            return;
        }

        var wards = Wards();

        if (wards.Count is 0)
        {
            Count(anyWard, weight, reason);
        }

        // The likeliest ward takes the full vote: who serves it is known, only where is not.
        var likeliest = wards.Count > 0 ? wards[0].Probability : 1;

        foreach (var ward in wards)
        {
            Count(AgencyId.Of(ward.Ward), weight * ward.Probability / likeliest, reason);
            Explain(AgencyId.Of(ward.Ward), new Bilingual(ward.ReasonVi, ward.ReasonEn));
        }
    }

    public IReadOnlyList<RoutingSuggestion> Best(int most)
    {
        var total = _votes.Values.Sum();

        return
        [
            .. _votes
                .OrderByDescending(vote => vote.Value)
                .ThenBy(vote => vote.Key.Value, StringComparer.Ordinal)
                .Take(most)
                .Select(vote => new RoutingSuggestion(
                    vote.Key,
                    total > 0 ? vote.Value / total : 0,
                    [.. _reasons[vote.Key].Take(MostReasons)]
                )),
        ];
    }

    private List<WardCandidate> Wards() =>
        place.Decided is { } decided
            ?
            [
                place.Wards.FirstOrDefault(ward => ward.Ward == decided)
                    ?? new WardCandidate(decided, 1, $"Phường, xã {decided}", $"Ward {decided}"),
            ]
            : [.. place.Wards.OrderByDescending(ward => ward.Probability).Take(2)];

    private void Count(AgencyId agency, double weight, Bilingual reason)
    {
        _votes[agency] = _votes.GetValueOrDefault(agency) + weight;
        Explain(agency, reason);
    }

    private void Explain(AgencyId agency, Bilingual reason)
    {
        if (!_reasons.TryGetValue(agency, out var reasons))
        {
            _reasons[agency] = reasons = [];
        }

        if (!reasons.Contains(reason))
        {
            reasons.Add(reason);
        }
    }
}
