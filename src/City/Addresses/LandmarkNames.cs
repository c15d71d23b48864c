namespace iHanoi.City.Addresses;

/// <summary>The shorter names people use: "bệnh viện Xanh Pôn" for "Bệnh viện Đa khoa Xanh Pôn".</summary>
internal static class LandmarkNames
{
    private static readonly (string Long, string Short)[] Shortenings =
    [
        ("Bệnh viện Đa khoa ", "Bệnh viện "),
        ("Bệnh viện Hữu nghị ", "Bệnh viện "),
        ("Bệnh viện Hữu nghị ", "BV "),
        ("Bệnh viện Hữu nghị ", "Viện "),
        ("Bệnh viện ", "BV "),
        ("Bệnh viện ", "Viện "),
        ("Bệnh viện Đa khoa ", "BV "),
        ("Trường Đại học ", "Đại học "),
        ("Trường Đại học ", "ĐH "),
        ("Đại học ", "ĐH "),
        ("Học viện ", "HV "),
        ("Khu đô thị ", "KĐT "),
        ("Bến xe ", "BX "),
        ("Trường Trung học phổ thông chuyên ", "Trường THPT "),
        ("Trường Trung học phổ thông chuyên ", "THPT "),
        ("Trường Trung học phổ thông ", "Trường THPT "),
        ("Trường Trung học cơ sở ", "Trường THCS "),
        ("Trường Trung học cơ sở ", "THCS "),
        ("Trường THPT ", "THPT "),
        ("Trường Trung học phổ thông ", "THPT "),
        ("Trường Tiểu học ", "Tiểu học "),
        ("Trường THCS ", "THCS "),
        ("Công viên ", "CV "),
    ];

    public static IEnumerable<string> Of(string name) =>
        Shortenings
            .Where(pair => name.StartsWith(pair.Long, StringComparison.OrdinalIgnoreCase))
            .Select(pair => pair.Short + name[pair.Long.Length..])
            .Append(name)
            .SelectMany(EnglishKinds.Of)
            .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>"Ga Cát Linh" and how visitors say it.</summary>
    public static IEnumerable<string> OfStation(string name)
    {
        var bare = name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..];

        return
        [
            name,
            $"ga metro {bare}",
            $"ga tàu {bare}",
            $"{bare} station",
            $"{bare} metro station",
        ];
    }
}
