using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace iHanoi.Api.Data;

public sealed class PostgresCityDb(DbContextOptions<PostgresCityDb> options) : CityDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
    }
}

internal sealed class PostgresCityDbFactory : IDesignTimeDbContextFactory<PostgresCityDb>
{
    public PostgresCityDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresCityDb>().UseNpgsql("Host=localhost").Options);
}
