using iHanoi.City.Files;
using iHanoi.Civic.City;
using iHanoi.Civic.Platform;

namespace iHanoi.City.Geography;

internal sealed class Gazetteer : IGazetteer
{
    private readonly Dictionary<WardCode, Ward> _wards;
    private readonly Dictionary<AgencyId, Agency> _agencies;
    private readonly Lazy<WardPolygons> _polygons;

    public Gazetteer(ProductFolders folders)
    {
        Wards =
        [
            .. CsvTable
                .Read(Path.Combine(folders.City, "geo", "hanoi_wards_2025.csv"))
                .Rows.Select(ToWard),
        ];
        Agencies =
        [
            .. CsvTable.Read(Path.Combine(folders.City, "agencies.csv")).Rows.Select(ToAgency),
        ];
        _wards = Wards.ToDictionary(ward => ward.Code);
        _agencies = Agencies.ToDictionary(agency => agency.Id);
        _polygons = new(() =>
            WardPolygons.Read(
                Path.Combine(folders.City, "geo", "hanoi_wards_2025.simplified.geojson")
            )
        );
    }

    public IReadOnlyList<Ward> Wards { get; }

    public IReadOnlyList<Agency> Agencies { get; }

    public Ward? Find(WardCode code) => _wards.GetValueOrDefault(code);

    public Agency? Find(AgencyId id) =>
        id.Ward is { } code
            ? Find(code) is { } ward
                ? Committee(ward)
                : null
            : _agencies.GetValueOrDefault(id);

    public Ward? At(GeoPoint point) => _polygons.Value.At(point) is { } code ? Find(code) : null;

    private static Agency Committee(Ward ward) =>
        new(
            AgencyId.Of(ward.Code),
            $"UBND {char.ToLowerInvariant(ward.Name[0])}{ward.Name[1..]}",
            $"People's Committee of {ward.NameEn}",
            "Trật tự đô thị, vệ sinh, thủ tục một cửa, đường ngõ trên địa bàn"
        );

    private static Ward ToWard(CsvRow row) =>
        new(
            new WardCode(row["code"]),
            row["name_vi"],
            row["short_name_vi"],
            row["name_en"],
            row["kind"] is "phuong" ? WardKind.Phuong : WardKind.Xa,
            row.Point()!.Value,
            row.Optional("old_district_main")
        );

    private static Agency ToAgency(CsvRow row) =>
        new(new AgencyId(row["agency_id"]), row["name_vi"], row["name_en"], row["duties_vi"]);
}
