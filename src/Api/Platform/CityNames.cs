using iHanoi.Civic.City;
using iHanoi.Civic.Text;

namespace iHanoi.Api.Platform;

/// <summary>Names of wards and agencies in the language of the page; the code where no name is known.</summary>
public sealed class CityNames
{
    private readonly CityPorts _ports;

    internal CityNames(CityPorts ports) => _ports = ports;

    public IReadOnlyList<Ward> Wards => _ports.Gazetteer?.Wards ?? [];

    public IReadOnlyList<Agency> Agencies => _ports.Gazetteer?.Agencies ?? [];

    /// <summary>New name first, the old district in brackets.</summary>
    public string? Of(WardCode? code)
    {
        if (code is not { } known)
        {
            return null;
        }

        return _ports.Gazetteer?.Find(known) is { } ward
            ? ward.OldDistrict is { Length: > 0 } old
                ? $"{Name(ward)} ({old})"
                : Name(ward)
            : known.Value;
    }

    public string? Of(AgencyId? id)
    {
        if (id is not { } known)
        {
            return null;
        }

        return _ports.Gazetteer?.Find(known) is { } agency
            ? RequestLanguage.Current is Language.English
                ? agency.NameEn
                : agency.Name
            : known.Value;
    }

    public static string Name(Ward ward) =>
        RequestLanguage.Current is Language.English ? ward.NameEn : ward.Name;
}
