using System.Globalization;
using System.Resources;

namespace iHanoi.Api.Ui;

/// <summary>Words every page shares (Texts.resx is Vietnamese, Texts.en.resx English). A slice has its own.</summary>
public sealed class Texts
{
    private static readonly ResourceManager Words = new(typeof(Texts));

    private Texts() { }

    public static string In(string key, string language) =>
        Words.GetString(key, CultureInfo.GetCultureInfo(language)) ?? key;

    /// <summary>Both languages, a line each: for the console, where nobody has chosen one yet.</summary>
    public static string Both(string key, params object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, In(key, "vi"), arguments)
        + "\n"
        + string.Format(CultureInfo.InvariantCulture, In(key, "en"), arguments);
}
