using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace iHanoi.Api.Data;

/// <summary>
/// How far a look at what was filed earlier has come. Written with what the look found, so that one that was killed
/// goes on there, and the next start does not begin again.
/// </summary>
public sealed class LookBack
{
    /// <summary>The job that looks.</summary>
    public required string Name { get; init; }

    /// <summary>The report that was looked at last: report ids are in order of time.</summary>
    public required Guid UpTo { get; set; }

    public required DateTimeOffset At { get; set; }

    /// <summary>The stamp of a look, from the very beginning if there was none.</summary>
    public static async Task<LookBack> OfAsync(
        CityDb db,
        string name,
        CancellationToken cancellationToken
    )
    {
        if (await db.LookBacks.FindAsync([name], cancellationToken) is { } known)
        {
            return known;
        }

        var begun = new LookBack
        {
            Name = name,
            UpTo = Guid.Empty,
            At = DateTimeOffset.UnixEpoch,
        };
        db.LookBacks.Add(begun);
        return begun;
    }
}

internal sealed class LookBackTable : IEntityTypeConfiguration<LookBack>
{
    public void Configure(EntityTypeBuilder<LookBack> builder)
    {
        builder.HasKey(row => row.Name);
        builder.Property(row => row.Name).HasMaxLength(40);
    }
}
