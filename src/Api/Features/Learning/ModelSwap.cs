using iHanoi.Api.Data;

namespace iHanoi.Api.Features.Learning;

/// <summary>Writes which model answers from now on, and makes this node follow at once.</summary>
internal sealed class ModelSwap(CityDb db, ModelWatch watch, TimeProvider time)
{
    public async Task ToAsync(Choice choice, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        db.ModelChanges.Add(
            new ModelChange
            {
                Id = Guid.CreateVersion7(now),
                At = now,
                PersonId = choice.PersonId,
                From = choice.From,
                To = choice.To,
                IsRollback = choice.IsRollback,
                Reason = choice.Reason,
                Overridden = choice.Overridden,
            }
        );
        await db.SaveChangesAsync(cancellationToken);
        await watch.FollowAsync(cancellationToken);
    }

    internal sealed record Choice(string PersonId, string From, string To)
    {
        public bool IsRollback { get; init; }

        public string? Reason { get; init; }

        public string? Overridden { get; init; }
    }
}
