using iHanoi.Api.Data;
using iHanoi.Civic.City;
using iHanoi.Civic.Provenance;
using iHanoi.Civic.Text;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Alerts;

/// <summary>The alerts in force, from the operational database.</summary>
internal sealed class AlertBoard(
    IServiceScopeFactory scopes,
    DatabaseReady ready,
    TimeProvider time
) : IAlertBoard
{
    public async Task<IReadOnlyList<Alert>> CurrentAsync(
        WardCode? ward,
        CancellationToken cancellationToken
    )
    {
        await ready.EnsureAsync(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CityDb>();
        var now = time.GetUtcNow();
        var rows = await db
            .Alerts.AsNoTracking()
            .Where(alert => alert.From <= now && alert.Until > now)
            .OrderByDescending(alert => alert.From)
            .ToListAsync(cancellationToken);

        return
        [
            .. rows.Where(alert =>
                    ward is not { } code
                    || alert.Wards.Count is 0
                    || alert.Wards.Contains(code.Value)
                )
                .Select(Show),
        ];
    }

    private static Alert Show(CityAlert alert) =>
        new(
            alert.Id.ToString(),
            new Bilingual(alert.TitleVi, alert.TitleEn),
            new Bilingual(alert.TextVi, alert.TextEn),
            [.. alert.Wards.Select(code => new WardCode(code))],
            alert.From,
            alert.Until,
            alert.Tone,
            new LiveSource(
                alert.Source,
                alert.From,
                alert.IsSample ? Freshness.Sample : Freshness.Live
            )
        );
}
