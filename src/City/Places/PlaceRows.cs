using iHanoi.City.Files;
using iHanoi.Civic.City;

namespace iHanoi.City.Places;

/// <summary>Reads a row of any of the place files: most share columns, the three short lists differ.</summary>
internal static class PlaceRows
{
    public static Place Read(CsvRow row, PlaceKind kind, IGazetteer gazetteer)
    {
        var point = row.Point();
        var ward =
            row.Optional("ward_code") is { } code ? gazetteer.Find(new WardCode(code))
            : row.Optional("new_units_main") is { Length: >= 5 } units
                ? gazetteer.Find(new WardCode(units[..5]))
            : point is { } where ? gazetteer.At(where)
            : null;

        return new Place(
            row.Optional("source_id") ?? $"{PlaceKinds.Table.Code(kind)}:{row["name_vi"]}",
            row["name_vi"],
            kind,
            row.Optional("address_old_style") ?? row.Optional("old_commune"),
            ward,
            point,
            row.Optional("phone"),
            row.Optional("opening_hours") ?? row.Optional("hours"),
            row.Optional("craft_vi") ?? row.Optional("ticket")
        );
    }
}
