using System.Globalization;
using System.Resources;

namespace iHanoi.Api.Features.Chat;

/// <summary>The words of the chat, its history and its sources.</summary>
public sealed class ChatTexts
{
    private static readonly ResourceManager Words = new(typeof(ChatTexts));

    private ChatTexts() { }

    public static string In(string key, string language) =>
        Words.GetString(key, CultureInfo.GetCultureInfo(language)) ?? key;
}
