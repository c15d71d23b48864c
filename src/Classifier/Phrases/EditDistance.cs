namespace iHanoi.Classifier.Phrases;

internal static class EditDistance
{
    /// <summary>None, or one letter more, less or other, or two neighbours swapped.</summary>
    public static bool IsOneAtMost(string a, string b)
    {
        if (a.Length > b.Length)
        {
            (a, b) = (b, a);
        }

        if (b.Length - a.Length > 1)
        {
            return false;
        }

        var i = 0;

        while (i < a.Length && a[i] == b[i])
        {
            i++;
        }

        // The same letters, marked otherwise.
        if (i == b.Length)
        {
            return true;
        }

        if (a.Length < b.Length)
        {
            return string.CompareOrdinal(a, i, b, i + 1, a.Length) is 0;
        }

        return string.CompareOrdinal(a, i + 1, b, i + 1, a.Length) is 0
            || i + 1 < a.Length
                && a[i] == b[i + 1]
                && a[i + 1] == b[i]
                && string.CompareOrdinal(a, i + 2, b, i + 2, a.Length) is 0;
    }
}
