namespace iHanoi.City.Addresses;

/// <summary>"Bến xe Mỹ Đình" and how visitors say it: "Mỹ Đình bus station".</summary>
internal static class EnglishKinds
{
    private static readonly (string Vietnamese, string[] English)[] Kinds =
    [
        ("Bến xe ", ["bus station", "coach station", "bus terminal", "station"]),
        ("Ga ", ["metro station", "train station", "railway station", "station"]),
        ("Đại học ", ["university"]),
        ("Bệnh viện ", ["hospital"]),
        ("Chợ ", ["market"]),
        ("Công viên ", ["park"]),
        ("Hồ ", ["lake"]),
        ("Sân bay ", ["airport"]),
        ("Cầu ", ["bridge"]),
        ("Bảo tàng ", ["museum"]),
    ];

    public static IEnumerable<string> Of(string name) =>
        Kinds
            .Where(kind => name.StartsWith(kind.Vietnamese, StringComparison.Ordinal))
            .SelectMany(kind =>
                kind.English.Select(english => $"{name[kind.Vietnamese.Length..]} {english}")
            )
            .Prepend(name);
}
