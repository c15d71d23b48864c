using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;

namespace iHanoi.Classifier.Routing;

/// <summary>
/// Adds up votes; a vote for "the ward" goes to the wards the place allows, by their probability. Votes order
/// the agencies; how sure one is, is the chance that the report's category is one it serves, there, and keeps.
/// </summary>
internal sealed class AgencyVotes(ResolvedPlace place, AgencyId anyWard)
{
    private const int MostReasons = 3;

    private readonly Dictionary<AgencyId, double> _votes = [];
    private readonly Dictionary<AgencyId, double> _served = [];
    private readonly Dictionary<AgencyId, (double Weight, double Share)> _here = [];
    private readonly Dictionary<AgencyId, List<Bilingual>> _reasons = [];

    /// <summary>The votes since the last call were for one category of this probability; now its lessons weigh in.</summary>
    public void EndCategory(double probability, IReadOnlyDictionary<AgencyId, ReturnLesson> lessons)
    {
        foreach (var (agency, (weight, share)) in _here)
        {
            var lesson = lessons.GetValueOrDefault(agency);
            var left = lesson?.Weight ?? 1;
            _votes[agency] = _votes.GetValueOrDefault(agency) + weight * left;
            _served[agency] = _served.GetValueOrDefault(agency) + probability * share * left;

            if (lesson is not null)
            {
                // First: the others say why it is here at all.
                Reasons(agency).Insert(0, lesson.Reason);
            }
        }

        _here.Clear();
    }

    public void Add(AgencyId agency, double weight, Bilingual reason)
    {
        if (agency != anyWard)
        {
            Count(agency, weight, 1, reason);
            return;
        }

        var wards = Wards();

        if (wards.Count is 0)
        {
            Count(anyWard, weight, 1, reason);
        }

        // The likeliest ward takes the full vote: who serves it is known, only where is not.
        var likeliest = wards.Count > 0 ? wards[0].Probability : 1;

        foreach (var ward in wards)
        {
            Count(
                AgencyId.Of(ward.Ward),
                weight * ward.Probability / likeliest,
                ward.Probability,
                reason
            );
            Explain(AgencyId.Of(ward.Ward), new Bilingual(ward.ReasonVi, ward.ReasonEn));
        }
    }

    public IReadOnlyList<RoutingSuggestion> Best(int most)
    {
        var best = new List<RoutingSuggestion>(most);
        var sure = 1.0;

        foreach (
            var (agency, _) in _votes
                .OrderByDescending(vote => vote.Value)
                .ThenBy(vote => vote.Key.Value, StringComparer.Ordinal)
                .Take(most)
        )
        {
            // Who stands lower is never called surer.
            sure = Math.Min(sure, _served.GetValueOrDefault(agency));
            best.Add(new RoutingSuggestion(agency, sure, [.. _reasons[agency].Take(MostReasons)]));
        }

        return best;
    }

    private List<WardCandidate> Wards() =>
        place.Decided is { } decided
            ?
            [
                place.Wards.FirstOrDefault(ward => ward.Ward == decided)
                    ?? new WardCandidate(decided, 1, $"Phường, xã {decided}", $"Ward {decided}"),
            ]
            : [.. place.Wards.OrderByDescending(ward => ward.Probability).Take(2)];

    private void Count(AgencyId agency, double weight, double share, Bilingual reason)
    {
        var (before, known) = _here.GetValueOrDefault(agency);
        _here[agency] = (before + weight, Math.Max(known, share));
        Explain(agency, reason);
    }

    private void Explain(AgencyId agency, Bilingual reason)
    {
        var reasons = Reasons(agency);

        if (!reasons.Contains(reason))
        {
            reasons.Add(reason);
        }
    }

    private List<Bilingual> Reasons(AgencyId agency)
    {
        if (!_reasons.TryGetValue(agency, out var reasons))
        {
            _reasons[agency] = reasons = [];
        }

        return reasons;
    }
}
