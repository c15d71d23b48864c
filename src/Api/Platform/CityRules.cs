using System.ComponentModel.DataAnnotations;
using iHanoi.Civic.City;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;

namespace iHanoi.Api.Platform;

/// <summary>Working hours and the limits the city has not published: needs the city's value.</summary>
public sealed class OfficeOptions
{
    public const string Section = "Office";

    /// <summary>Working stretches of a day, "08:00-12:00". Unverified: the city to confirm.</summary>
    [MinLength(1)]
    public string[] Hours { get; init; } = ["08:00-12:00", "13:00-17:00"];

    /// <summary>Working hours to handle a normal report. Unverified: the city to confirm.</summary>
    [Range(1, 2000)]
    public int NormalHours { get; init; } = 40;

    /// <summary>Working hours to handle a complex report. Unverified: the city to confirm.</summary>
    [Range(1, 2000)]
    public int ComplexHours { get; init; } = 120;
}

internal static class CityRules
{
    public static IServiceCollection AddCityRules(
        this IServiceCollection services,
        IConfiguration configuration,
        ProductFolders folders
    )
    {
        var office =
            configuration.GetSection(OfficeOptions.Section).Get<OfficeOptions>()
            ?? new OfficeOptions();
        Validator.ValidateObject(office, new ValidationContext(office), true);

        return services
            .AddSingleton(_ => new WorkingCalendar(
                [.. office.Hours.Select(Stretch)],
                HolidayTable.Read(Path.Combine(folders.City, "calendar.csv"))
            ))
            .AddSingleton(
                SlaPolicy.Default with
                {
                    Normal = TimeSpan.FromHours(office.NormalHours),
                    Complex = TimeSpan.FromHours(office.ComplexHours),
                }
            );
    }

    private static WorkingStretch Stretch(string text) =>
        text.Split('-') is [var from, var to]
            ? new WorkingStretch(TimeOnly.Parse(from), TimeOnly.Parse(to))
            : throw new ValidationException($"Office:Hours: '{text}'");
}
