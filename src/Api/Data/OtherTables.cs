using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace iHanoi.Api.Data;

internal sealed class ChatTables
    : IEntityTypeConfiguration<Conversation>,
        IEntityTypeConfiguration<Turn>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.OwnerId);
        builder.HasIndex(row => row.AnonymousToken);
        builder.HasMany(row => row.Turns).WithOne().HasForeignKey(turn => turn.ConversationId);
    }

    public void Configure(EntityTypeBuilder<Turn> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.ConversationId, row.At });
    }
}

internal sealed class JobTable : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new
        {
            row.DoneAt,
            row.Priority,
            row.DueAt,
        });
    }
}
