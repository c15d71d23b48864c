namespace iHanoi.City.Addresses;

/// <summary>"hòa" and "hoà" are one syllable written two ways: both become the second.</summary>
internal static class ToneMarks
{
    private static readonly (string Old, string New)[] Pairs =
    [
        ("òa", "oà"),
        ("óa", "oá"),
        ("ỏa", "oả"),
        ("õa", "oã"),
        ("ọa", "oạ"),
        ("òe", "oè"),
        ("óe", "oé"),
        ("ỏe", "oẻ"),
        ("õe", "oẽ"),
        ("ọe", "oẹ"),
        ("ùy", "uỳ"),
        ("úy", "uý"),
        ("ủy", "uỷ"),
        ("ũy", "uỹ"),
        ("ụy", "uỵ"),
    ];

    public static string Settle(string syllable)
    {
        foreach (var (old, settled) in Pairs)
        {
            if (syllable.EndsWith(old, StringComparison.Ordinal))
            {
                return syllable[..^2] + settled;
            }
        }

        return syllable;
    }
}
