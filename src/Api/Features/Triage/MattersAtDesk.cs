using iHanoi.Api.Data;
using iHanoi.Api.Platform;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;

namespace iHanoi.Api.Features.Triage;

/// <summary>A matter of a report, the words that tell it, and the agency that would take it.</summary>
public sealed record MatterAtDesk(
    Category Category,
    double Probability,
    string Words,
    AgencyId? Agency
);

/// <summary>What else a report holds beside its lead matter; empty for a report of one matter.</summary>
internal static class MattersAtDesk
{
    public static async Task<IReadOnlyList<MatterAtDesk>> ReadAsync(
        Report report,
        CityPorts ports,
        CancellationToken cancellationToken
    )
    {
        if (ports.Matters is not { } reader)
        {
            return [];
        }

        var text = report.MaskedText;
        var matters = await reader.ReadAsync(text, cancellationToken);
        var place = ports.PlaceOf(text, report.Point);

        return
        [
            .. matters.Select(matter =>
            {
                var words = text.Substring(matter.Start, matter.Length);
                return new MatterAtDesk(
                    matter.Category,
                    matter.Labels.Categories[0].Probability,
                    words,
                    ports.Router?.Route(words, matter.Labels, place)[0].Agency
                );
            }),
        ];
    }
}
