namespace iHanoi.Assistant.Plugins.Procedures;

/// <summary>
/// Two procedures so alike that the question may mean either: the second one's answer stands behind the first's,
/// shorter and under its own name.
/// </summary>
internal static class NearReply
{
    /// <summary>Kind of the second one's points; its title is in the fields "second" and "secondEn".</summary>
    public const string Kind = "second";

    private const int Most = 3;

    public static ToolReply Join(ToolReply first, ToolReply second)
    {
        var points = second.Points.Take(Most).ToList();
        var cited = second.Evidence.Where(e => points.Exists(p => p.Number == e.Number)).ToList();
        var before = first.Evidence.Count;

        return first with
        {
            Evidence =
            [
                .. first.Evidence,
                .. cited.Select((evidence, at) => evidence with { Number = before + at + 1 }),
            ],
            Points =
            [
                .. first.Points,
                .. points.Select(point => new Point(
                    Kind,
                    point.Text,
                    before + cited.FindIndex(e => e.Number == point.Number) + 1
                )),
            ],
            Fields = new Dictionary<string, string>(first.Fields)
            {
                ["second"] = second.Field("title") ?? "",
                ["secondEn"] = second.Field("titleEn") ?? "",
            },
        };
    }
}
