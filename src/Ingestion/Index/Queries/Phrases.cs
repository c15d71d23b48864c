using iHanoi.Civic.Text;

namespace iHanoi.Ingestion.Index.Queries;

/// <summary>Whether a saying stands in a question; unmarked syllables match every marked form, marked ones only their own.</summary>
internal static class Phrases
{
    // "e" and "k" stand for something only when typed alone and exactly so; two letters still mean many things.
    public static bool IsShort(IReadOnlyList<string> said) => said is [{ Length: <= 3 }];

    public static bool IsSaidAt(
        IReadOnlyList<string> syllables,
        int at,
        IReadOnlyList<string> said
    ) => said is [{ Length: <= 3 } only] ? syllables[at] == only : IsAt(syllables, at, said);

    public static bool IsAt(IReadOnlyList<string> syllables, int at, IReadOnlyList<string> said)
    {
        if (at + said.Count > syllables.Count)
        {
            return false;
        }

        for (var i = 0; i < said.Count; i++)
        {
            var typed = syllables[at + i];

            if (
                typed != said[i]
                && (VietnameseText.HasMarks(typed) || typed != VietnameseText.Fold(said[i]))
            )
            {
                return false;
            }
        }

        return true;
    }
}
