using iHanoi.Civic.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace iHanoi.Api.Data;

internal static class DataServices
{
    public static IServiceCollection AddCityDatabase(
        this IServiceCollection services,
        IConfiguration configuration,
        ProductFolders folders
    )
    {
        var options = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>();
        services.AddSingleton<DatabaseReady>();
        services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.Section);

        // The model has passkeys wherever it is opened: by pages, by a command, by an evaluation.
        services.Configure<IdentityOptions>(identity =>
            identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3
        );

        if (options?.Engine is DatabaseEngine.Postgres)
        {
            services.AddDbContext<CityDb, PostgresCityDb>(
                (provider, db) =>
                    db.UseNpgsql(options.ConnectionString)
                        .AddInterceptors(provider.GetServices<ISaveChangesInterceptor>())
            );
        }
        else
        {
            var file = Path.Combine(folders.State, "city.db");

            services.AddDbContext<CityDb, SqliteCityDb>(
                (provider, db) =>
                    db.UseSqlite($"Data Source={file};Default Timeout=30")
                        .AddInterceptors(new SqlitePragmas())
                        .AddInterceptors(provider.GetServices<ISaveChangesInterceptor>())
            );
        }

        return services;
    }
}

public enum DatabaseEngine
{
    Sqlite,
    Postgres,
}

public sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>Sqlite needs nothing and serves one machine; Postgres serves many.</summary>
    public DatabaseEngine Engine { get; init; } = DatabaseEngine.Sqlite;

    /// <summary>Only for Postgres; SQLite's file lies in the state folder.</summary>
    public string? ConnectionString { get; init; }
}
