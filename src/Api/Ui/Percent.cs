using System.Globalization;

namespace iHanoi.Api.Ui;

/// <summary>A share of 0–1 as the reader's language writes it.</summary>
public static class Percent
{
    /// <summary>"87%".</summary>
    public static string Whole(double share) => share.ToString("P0", CultureInfo.CurrentCulture);

    /// <summary>"87,3%".</summary>
    public static string Exact(double share) => share.ToString("P1", CultureInfo.CurrentCulture);
}
