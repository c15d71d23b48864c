using iHanoi.Civic.Text;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Duplicates;

/// <summary>
/// The encoder's pieces of a text, each with the word it is part of: what is told can then be looked at without the
/// places, and the places alone, from one run of the network.
/// </summary>
internal sealed class PlacedPieces(TokenStates states, string meant)
{
    private readonly IReadOnlyList<string>[] _words =
    [
        .. meant
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => VietnameseText.Syllables(VietnameseText.Fold(word))),
    ];

    public TokenStates States => states;

    public int[] All => [.. Enumerable.Range(0, states.Count)];

    /// <summary>Pieces of words that are neither names of places nor kinds of them ("phố", "ngõ").</summary>
    public int[] Told(HashSet<string> places) =>
        [
            .. All.Where(piece =>
                !Is(piece, word => places.Contains(word) || ComparedText.IsPlaceKind(word))
            ),
        ];

    /// <summary>Pieces of names and numbers that either text says of its place.</summary>
    public int[] Named(HashSet<string> places) =>
        [.. All.Where(piece => Is(piece, places.Contains))];

    private bool Is(int piece, Func<string, bool> all)
    {
        if (_words.Length is 0)
        {
            return false;
        }

        var word = _words[Math.Min(states.Words[piece], _words.Length - 1)];
        return word.Count > 0 && word.All(all);
    }
}
