using System.Globalization;
using AngleSharp.Dom;

namespace iHanoi.Ingestion.Readers;

/// <summary>
/// What a browser writes before the lines of a page's lists: a dash, or the number that people cite ("bước 3"). Items
/// are asked for in order.
/// </summary>
internal sealed class ListMarks
{
    private const string Dash = "-";
    private const int Alphabet = 26;

    private readonly Dictionary<IElement, int> _next = [];

    public string Of(IElement item)
    {
        if (item.ParentElement is not { TagName: "OL" } list || HidesNumbers(list))
        {
            return Dash;
        }

        var number =
            Parsed(item, "value") ?? _next.GetValueOrDefault(list, Parsed(list, "start") ?? 1);
        _next[list] = number < int.MaxValue ? number + 1 : number;
        return $"{Written(number, list.GetAttribute("type"))}.";
    }

    // Such a list writes its numbers itself.
    private static bool HidesNumbers(IElement list) =>
        list.GetAttribute("style")
            ?.Replace(" ", "", StringComparison.Ordinal)
            .Contains("list-style:none", StringComparison.OrdinalIgnoreCase)
            is true;

    private static int? Parsed(IElement element, string name) =>
        int.TryParse(element.GetAttribute(name), CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static string Written(int number, string? type) =>
        type is "a" or "A" && number is > 0 and <= Alphabet
            ? $"{(char)(type[0] + number - 1)}"
            : number.ToString(CultureInfo.InvariantCulture);
}
