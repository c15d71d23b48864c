namespace iHanoi.Ingestion.Index.Queries;

/// <summary>Every word that one slip of the fingers may have made another of, and how unlikely the slip is.</summary>
internal static class FingerSlips
{
    private const double Swapped = 0.5;
    private const double Doubled = 0.5;
    private const double KeyBeside = 1;
    private const double LeftOut = 1;
    private const double TooMuch = 1.5;
    private const double AnyKey = 2.5;

    private static readonly string[] Keys = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>What was hit by such a slip may have borne marks: they went with their letter.</summary>
    public static bool LosesLetter(double cost) => cost is KeyBeside or AnyKey;

    public static IEnumerable<(string Word, double Cost)> Of(string typed)
    {
        for (var at = 0; at < typed.Length; at++)
        {
            var (before, after) = (typed[..at], typed[(at + 1)..]);

            if (after.Length > 0)
            {
                yield return ($"{before}{typed[at + 1]}{typed[at]}{after[1..]}", Swapped);
            }

            var isDouble = at > 0 && typed[at] == typed[at - 1];
            yield return (before + after, isDouble ? Doubled : TooMuch);

            for (var letter = 'a'; letter <= 'z'; letter++)
            {
                yield return ($"{before}{letter}{typed[at]}{after}", LeftOut);
                yield return (
                    $"{before}{letter}{after}",
                    AreBeside(letter, typed[at]) ? KeyBeside : AnyKey
                );
            }
        }

        for (var letter = 'a'; letter <= 'z'; letter++)
        {
            yield return ($"{typed}{letter}", LeftOut);
        }
    }

    private static bool AreBeside(char one, char other) =>
        Array.Exists(
            Keys,
            row =>
                (
                    row.IndexOf(one, StringComparison.Ordinal),
                    row.IndexOf(other, StringComparison.Ordinal)
                )
                    is (>= 0 and var first, >= 0 and var second)
                && Math.Abs(first - second) is 1
        );
}
