using System.Globalization;
using iHanoi.Civic.Text;

namespace iHanoi.Api.Features.Uploads;

/// <summary>
/// A file's name as its sender's machine gave it, made safe to show and to derive an id from: no folders, no control or
/// direction characters, not endless. The extension survives, since it helps to tell what the file is.
/// </summary>
internal static class FileName
{
    private const string Nameless = "tep";
    private const int LongestExtension = 10;

    /// <summary>A name without a letter becomes one with the first letters of <paramref name="hash"/>: two such files stay two.</summary>
    public static string Clean(string? given, string hash)
    {
        var last = (given ?? "").Split('/', '\\')[^1];
        var shown = VietnameseText.Normalise(string.Concat(last.Where(IsShown))).Trim();
        var extension = Path.GetExtension(shown);
        var stem = shown[..^extension.Length];

        if (extension.Length > LongestExtension)
        {
            (stem, extension) = (shown, "");
        }

        if (!stem.Any(char.IsLetterOrDigit))
        {
            stem = $"{Nameless}-{hash[..8]}";
        }

        return Cut(stem, UploadLimits.LongestName - extension.Length) + extension;
    }

    // A picture sign is two halves, and a half is no letter.
    private static string Cut(string stem, int longest) =>
        stem.Length <= longest ? stem
        : char.IsHighSurrogate(stem[longest - 1]) ? stem[..(longest - 1)]
        : stem[..longest];

    private static bool IsShown(char letter) =>
        char.GetUnicodeCategory(letter)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            );
}
