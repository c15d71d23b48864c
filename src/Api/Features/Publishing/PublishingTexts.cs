using System.Globalization;
using System.Resources;

namespace iHanoi.Api.Features.Publishing;

/// <summary>The words of the way from a draft to an answer.</summary>
public sealed class PublishingTexts
{
    private static readonly ResourceManager Words = new(typeof(PublishingTexts));

    private PublishingTexts() { }

    public static string In(string key, string language) =>
        Words.GetString(key, CultureInfo.GetCultureInfo(language)) ?? key;
}
