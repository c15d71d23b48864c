using System.Globalization;
using iHanoi.Civic.City;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Text;

namespace iHanoi.Api.Platform;

/// <summary>Names of wards and agencies in the language of the page; the code where no name is known.</summary>
public sealed class CityNames
{
    private static readonly StringComparer Vietnamese = StringComparer.Create(
        CultureInfo.GetCultureInfo("vi-VN"),
        ignoreCase: false
    );

    private readonly CityPorts _ports;

    internal CityNames(CityPorts ports) => _ports = ports;

    public IReadOnlyList<Ward> Wards => _ports.Gazetteer?.Wards ?? [];

    /// <summary>As a Vietnamese reader looks for them.</summary>
    public IEnumerable<Ward> InOrder => Wards.OrderBy(ward => ward.ShortName, Vietnamese);

    public IReadOnlyList<Agency> Agencies => _ports.Gazetteer?.Agencies ?? [];

    /// <summary>Whether it is the code of a ward; where no gazetteer is, whether it looks like one.</summary>
    private bool Knows(string code) =>
        _ports.Gazetteer is { } gazetteer
            ? gazetteer.Find(new WardCode(code)) is not null
            : WardScope.IsCode(code);

    /// <summary>The first code that is no ward's; null: all are.</summary>
    public string? Unknown(IEnumerable<string> wards) => wards.FirstOrDefault(ward => !Knows(ward));

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
