using iHanoi.Civic.City;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using iHanoi.Classifier.Phrases;

namespace iHanoi.Classifier.Routing;

/// <summary>
/// Category by category, weighted by its probability: the configured agencies, then what the words tilt, then
/// the ward where one is decided or likely. The city's tables say who may; returns change only the order.
/// </summary>
internal sealed class AgencyRouter(ProductFolders folders) : IAgencyRouter
{
    private const int Most = 3;
    private const int CategoriesLookedAt = 3;
    private const double SecondAgency = 0.55;
    private const double OtherAgency = 0.2;
    private const double Inspectorate = 0.4;

    // Words are found early; a huge paste must not cost more.
    private const int LongestRead = 4000;

    private static readonly AgencyId AnyWard = new("ubnd-phuong-xa");
    private static readonly AgencyId Coordinator = new("vp-ubnd");
    private static readonly AgencyId Inspectors = new("thanh-tra");

    private readonly Lazy<RoutingTables> _tables = new(() => RoutingTables.Read(folders));

    public IReadOnlyList<RoutingSuggestion> Route(
        string text,
        Classification classification,
        ResolvedPlace place,
        RoutingLessons lessons
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(classification);
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(lessons);

        var returns = ReturnLessons.For(classification, lessons);

        var votes = new AgencyVotes(place, AnyWard);
        var words = new PhraseText(
            text.Length > LongestRead ? text[..LongestRead] : text,
            _tables.Value.Vocabulary
        );

        foreach (var (category, probability) in classification.Categories.Take(CategoriesLookedAt))
        {
            Vote(category, probability, words, votes);
            votes.EndCategory(probability, returns.Of(category));
        }

        if (classification.LegalKind.Label is LegalKind.Complaint or LegalKind.Denunciation)
        {
            votes.Add(
                Inspectors,
                Inspectorate,
                new Bilingual(
                    "Khiếu nại, tố cáo: Thanh tra thành phố",
                    "Complaints and denunciations: the City Inspectorate"
                )
            );
            votes.EndCategory(classification.LegalKind.Probability, ReturnLessons.Nothing);
        }

        votes.Add(
            Coordinator,
            0.01,
            new Bilingual("Không rõ thẩm quyền: điều phối", "Unclear duty: the coordinator")
        );
        votes.EndCategory(0, ReturnLessons.Nothing);

        return votes.Best(Most);
    }

    private void Vote(Category category, double probability, PhraseText words, AgencyVotes votes)
    {
        var tables = _tables.Value;
        var rule = tables.Rules[category];
        votes.Add(rule.First, probability, rule.Reason);
        votes.Add(rule.Second, probability * SecondAgency, rule.Reason);

        foreach (var other in tables.Others[category])
        {
            votes.Add(other, probability * OtherAgency, rule.Reason);
        }

        foreach (var tilt in tables.Tilts)
        {
            if (tilt.Category == category && tilt.Pattern.Find(words) is not null)
            {
                votes.Add(tilt.Agency, probability * tilt.Shift, tilt.Reason);
            }
        }
    }
}
