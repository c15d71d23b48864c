using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace iHanoi.Api.Data;

public sealed class SqliteCityDb(DbContextOptions<SqliteCityDb> options) : CityDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
    }
}

internal sealed class SqliteCityDbFactory : IDesignTimeDbContextFactory<SqliteCityDb>
{
    public SqliteCityDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteCityDb>().UseSqlite("Data Source=:memory:").Options);
}
