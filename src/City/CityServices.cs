using iHanoi.City.Addresses;
using iHanoi.City.Air;
using iHanoi.City.Geography;
using iHanoi.City.Hotlines;
using iHanoi.City.Places;
using iHanoi.City.Transit;
using iHanoi.Civic.City;
using iHanoi.Civic.Platform;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace iHanoi.City;

/// <summary>The city's facts from data/city, behind the ports of Civic.City. Tables load on first use.</summary>
public static class CityServices
{
    public static IServiceCollection AddCity(
        this IServiceCollection services,
        ProductFolders folders
    )
    {
        services.TryAddSingleton(folders);
        services.TryAddSingleton(TimeProvider.System);

        return services
            .AddSingleton<IGazetteer, Gazetteer>()
            .AddSingleton<IAddressResolver, AddressResolver>()
            .AddSingleton<IPlaceDirectory, PlaceDirectory>()
            .AddSingleton<ITransitNetwork, TransitNetwork>()
            .AddSingleton<IAirQualitySource, SampleAirQuality>()
            .AddSingleton<IHotlineDirectory, HotlineDirectory>();
    }
}
