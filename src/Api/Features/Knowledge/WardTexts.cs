using System.Globalization;
using System.Resources;

namespace iHanoi.Api.Features.Knowledge;

/// <summary>The words about whose ward a document is.</summary>
public sealed class WardTexts
{
    private static readonly ResourceManager Words = new(typeof(WardTexts));

    private WardTexts() { }

    public static string In(string key, string language, params object[] arguments)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        return string.Format(culture, Words.GetString(key, culture) ?? key, arguments);
    }
}
