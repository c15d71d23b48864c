using iHanoi.Civic.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.City;

/// <summary>The city's facts from data/city, behind the ports of Civic.City.</summary>
public static class CityServices
{
    public static IServiceCollection AddCity(
        this IServiceCollection services,
        ProductFolders folders
    ) => services;
}
