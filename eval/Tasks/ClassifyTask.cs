using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using iHanoi.Eval.Harness;

namespace iHanoi.Eval.Tasks;

/// <summary>A report through classifier, address resolver and router, as triage runs them.</summary>
internal sealed class ClassifyTask(
    IReportClassifier classifier,
    IAddressResolver addresses,
    IAgencyRouter router
) : LineTask<ClassifyIn, ClassifyOut>(JsonLines.Json.ClassifyIn, JsonLines.Json.ClassifyOut)
{
    public override async Task<ClassifyOut> AnswerAsync(
        ClassifyIn line,
        CancellationToken cancellationToken
    )
    {
        var text = line.Text ?? "";
        GeoPoint? point = (line.Lat, line.Lon) is ({ } lat, { } lon)
            ? new GeoPoint(lat, lon)
            : null;
        var labels = await classifier.ClassifyAsync(text, cancellationToken);
        var place = addresses.Resolve(text, point);
        var agencies = router
            .Route(text, labels, place)
            .Select(suggestion => suggestion.Agency.Value)
            .ToList();

        return new ClassifyOut(
            line.Id,
            Categories.Table.Code(labels.Category),
            labels
                .Categories.OrderBy(score => score.Label)
                .ToDictionary(
                    score => Categories.Table.Code(score.Label),
                    score => Math.Round(score.Probability, 6)
                ),
            Urgencies.Table.Code(labels.Urgency.Label),
            LegalKinds.Table.Code(labels.LegalKind.Label),
            labels.IsEmergency,
            agencies[0],
            agencies,
            place.Decided?.Value,
            labels.Abstained
        )
        {
            UrgencyProbability = Math.Round(labels.Urgency.Probability, 6),
            LegalKindProbability = Math.Round(labels.LegalKind.Probability, 6),
            EmergencyProbability = Math.Round(labels.EmergencyProbability, 6),
        };
    }
}
