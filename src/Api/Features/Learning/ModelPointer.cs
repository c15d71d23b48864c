using iHanoi.Api.Data;
using iHanoi.Civic.Reports;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Learning;

/// <summary>Which model is to answer: what the last change says, and before any change the shipped one.</summary>
internal sealed class ModelPointer(IModelShelf shelf)
{
    public async Task<string> ReadAsync(CityDb db, CancellationToken cancellationToken) =>
        (await LastAsync(db, cancellationToken))?.To ?? shelf.Shipped;

    public static Task<ModelChange?> LastAsync(CityDb db, CancellationToken cancellationToken) =>
        db
            .ModelChanges.AsNoTracking()
            .OrderByDescending(change => change.At)
            .ThenByDescending(change => change.Id)
            .FirstOrDefaultAsync(cancellationToken);
}
