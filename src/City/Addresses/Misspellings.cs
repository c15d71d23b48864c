namespace iHanoi.City.Addresses;

/// <summary>
/// What a folded name may have been meant to be: two letters swapped, one too many, one lost. A letter put for
/// another is not undone: "Đông Hòa" is no slip for "Đông Hội".
/// </summary>
internal static class Misspellings
{
    private const int Shortest = 8;
    private const string Letters = "abcdeghiklmnopqrstuvxy";

    public static IEnumerable<string> Of(string folded) =>
        folded.Length < Shortest
            ? []
            : Swapped(folded).Concat(TooMany(folded)).Concat(Lost(folded));

    private static IEnumerable<string> Swapped(string typed) =>
        Enumerable
            .Range(0, typed.Length - 1)
            .Where(i => typed[i] is not ' ' && typed[i + 1] is not ' ' && typed[i] != typed[i + 1])
            .Select(i => $"{typed[..i]}{typed[i + 1]}{typed[i]}{typed[(i + 2)..]}");

    private static IEnumerable<string> TooMany(string typed) =>
        Enumerable
            .Range(0, typed.Length)
            .Where(i => typed[i] is not ' ')
            .Select(i => typed.Remove(i, 1));

    private static IEnumerable<string> Lost(string typed) =>
        Enumerable
            .Range(0, typed.Length + 1)
            .SelectMany(i => Letters.Select(letter => typed.Insert(i, letter.ToString())));
}
