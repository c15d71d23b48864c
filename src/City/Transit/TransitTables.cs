using System.Globalization;
using iHanoi.City.Files;
using iHanoi.Civic.City;

namespace iHanoi.City.Transit;

/// <summary>Reads the lines of data/city/transit: buses as of 2018, checked against the list of 2026; metro.</summary>
internal static class TransitTables
{
    public static IReadOnlyList<Line> Read(string folder) => [.. Buses(folder), .. Metro(folder)];

    private static IEnumerable<Line> Buses(string folder)
    {
        var listed = Rows(folder, "routes_2026").ToDictionary(row => row["route_no"]);
        var routes = Rows(folder, "routes_2018")
            .ToDictionary(
                row => row["route_no"],
                row => ToRoute(row, listed.TryGetValue(row["route_no"], out var now) ? now : null)
            );
        var stops = Rows(folder, "stops")
            .ToDictionary(
                row => row["stop_id"],
                row => new Stop(
                    row["stop_id"],
                    row["name_vi"],
                    row.Point()!.Value,
                    StopKeys.Of(row["name_vi"])
                )
            );

        return Rows(folder, "route_stops")
            .GroupBy(row => (Number: row["route_no"], Direction: row.Whole("direction")!.Value))
            .Where(group => routes.ContainsKey(group.Key.Number))
            .Select(group =>
                (
                    group.Key,
                    Rows: group
                        .Where(row => stops.ContainsKey(row["stop_id"]))
                        .OrderBy(row => row.Whole("seq"))
                        .ToList()
                )
            )
            .Select(line => new Line(
                routes[line.Key.Number],
                line.Key.Direction,
                [.. line.Rows.Select(row => stops[row["stop_id"]])],
                [.. line.Rows.Select(row => row.Number("km_from_start_straight") ?? 0)]
            ));
    }

    /// <summary>All routes of the current list, with or without a table of stops.</summary>
    public static IReadOnlyList<RouteTable> Listed(string folder)
    {
        var then = Rows(folder, "routes_2018").ToDictionary(row => row["route_no"]);

        return
        [
            .. Rows(folder, "routes_2026")
                .Select(row =>
                    then.TryGetValue(row["route_no"], out var old)
                        ? ToRoute(old, row)
                        : OnlyListed(row)
                ),
        ];
    }

    private static RouteTable OnlyListed(CsvRow row) =>
        new(
            row["route_no"],
            row["name_vi"],
            "bus",
            row.Optional("operator"),
            (row.Optional("first_departure"), row.Optional("last_departure"))
                is ({ } first, { } last)
                ? $"{first}–{last}"
                : null,
            null,
            row.Whole("fare_vnd"),
            null,
            StillListed: true
        );

    private static RouteTable ToRoute(CsvRow then, CsvRow? now)
    {
        var warning = now switch
        {
            null => "Tuyến không còn trong danh sách tháng 10/2026.",
            { } row when row.Optional("name_vs_2018") is "changed" =>
                "Điểm đầu cuối đã đổi so với năm 2018.",
            { } row when row.Optional("name_vs_2018") is "partly" =>
                "Lộ trình có thể đã đổi một phần so với năm 2018.",
            _ => null,
        };
        var hours = (
            now?.Optional("first_departure") ?? then.Optional("first_departure"),
            now?.Optional("last_departure") ?? then.Optional("last_departure")
        );

        return new(
            then["route_no"],
            now?.Optional("name_vi") ?? then["name_vi"],
            then["mode"],
            now?.Optional("operator") ?? then.Optional("operator"),
            hours is ({ } first, { } last) ? $"{first}–{last}" : null,
            then.Optional("headway_text"),
            now?.Whole("fare_vnd") ?? then.Whole("fare_vnd_from_2024_11_by_length"),
            warning,
            StillListed: now is { } current && current.Optional("name_vs_2018") is not "changed"
        );
    }

    private static IEnumerable<Line> Metro(string folder)
    {
        var lines = Rows(folder, "rapid_lines")
            .Where(row => row["mode"] is "metro")
            .ToDictionary(row => row["line"]);

        foreach (var line in Rows(folder, "metro_stations").GroupBy(row => row["line"]))
        {
            var route = ToMetro(lines[line.Key]);
            var stations = line.OrderBy(row => row.Whole("seq")).ToList();
            var stops = stations
                .Select(row => new Stop(
                    $"metro:{line.Key}:{row["seq"]}",
                    row["name_vi"],
                    row.Point()!.Value,
                    StopKeys.Of(row["name_vi"])
                ))
                .ToList();
            var kilometres = stations
                .Select(row => row.Number("km_from_start_straight") ?? 0)
                .ToList();

            yield return new Line(route, 0, stops, kilometres);
            yield return new Line(
                route,
                1,
                [.. Enumerable.Reverse(stops)],
                [.. Enumerable.Reverse(kilometres).Select(km => kilometres[^1] - km)]
            );
        }
    }

    private static RouteTable ToMetro(CsvRow row) =>
        new(
            row["line"],
            row["name_vi"],
            "metro",
            row["operator"],
            $"{row["first"]}–{row["last"]}",
            row["headway_text_vi"],
            row.Whole("fare_min_vnd"),
            "Giá vé, giờ tàu cuối ghi theo báo chí, cần kiểm tra với Hanoi Metro.",
            StillListed: true
        );

    private static IEnumerable<CsvRow> Rows(string folder, string file) =>
        CsvTable.Read(Path.Combine(folder, file + ".csv")).Rows;
}
