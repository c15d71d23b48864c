using iHanoi.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.City.Tests;

/// <summary>The room as the product composes it, over the shipped tables.</summary>
internal static class TheCity
{
    private static readonly ServiceProvider Services = new ServiceCollection()
        .AddCity(Repository.Folders())
        .BuildServiceProvider();

    public static T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();
}
