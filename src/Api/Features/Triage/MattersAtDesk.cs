using iHanoi.Api.Data;
using iHanoi.Api.Features.Learning;
using iHanoi.Api.Features.Reports;
using iHanoi.Api.Platform;
using iHanoi.Civic.Reports;

namespace iHanoi.Api.Features.Triage;

/// <summary>A matter of a report, the words that tell it, and the agency that would take it.</summary>
public sealed record MatterAtDesk(
    Category Category,
    double Probability,
    string Words,
    RoutingSuggestion? Route
);

/// <summary>What else a report holds beside its lead matter; empty for a report of one matter.</summary>
internal sealed class MattersAtDesk(CityPorts ports, ReturnBook returns)
{
    public async Task<IReadOnlyList<MatterAtDesk>> ReadAsync(
        Report report,
        CancellationToken cancellationToken
    )
    {
        var text = report.MaskedText;

        if (
            ports.Matters is not { } reader
            || await reader.ReadAsync(text, cancellationToken) is not { Count: > 0 } matters
        )
        {
            return [];
        }

        var place = ports
            .PlaceOf(Readable.Join(text, report.PlaceText), report.Point)
            .ChosenAs(report.Ward);
        var lessons = await returns.ReadAsync(place.Decided, cancellationToken);

        return
        [
            .. matters.Select(matter =>
            {
                var words = text.Substring(matter.Start, matter.Length);
                return new MatterAtDesk(
                    matter.Category,
                    matter.Labels.Categories[0].Probability,
                    words,
                    ports.Router?.Route(words, matter.Labels, place, lessons)[0]
                );
            }),
        ];
    }
}
