using iHanoi.Civic.Provenance;
using iHanoi.Civic.Text;

namespace iHanoi.Civic.City;

public sealed record Alert(
    string Id,
    Bilingual Title,
    Bilingual Text,
    IReadOnlyList<WardCode> Wards,
    DateTimeOffset From,
    DateTimeOffset Until,
    Tone Tone,
    LiveSource Source
);

public interface IAlertBoard
{
    /// <summary>Alerts in force now that touch the ward; the whole city's when no ward is given.</summary>
    Task<IReadOnlyList<Alert>> CurrentAsync(WardCode? ward, CancellationToken cancellationToken);
}
