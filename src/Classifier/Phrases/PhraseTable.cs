namespace iHanoi.Classifier.Phrases;

/// <summary>A row of a phrase file: what it does, an argument (a number, a code) and the pattern.</summary>
internal sealed record PhraseRow(string Role, string Argument, PhrasePattern Pattern);

/// <summary>
/// Tab-separated phrase files: role, argument, pattern. '#' begins a comment; a row of role <c>set</c> names
/// words that later patterns use as <c>&lt;name&gt;</c>.
/// </summary>
internal static class PhraseTable
{
    public static IReadOnlyList<PhraseRow> Read(string path, PhraseVocabulary vocabulary)
    {
        var sets = new Dictionary<string, string>(StringComparer.Ordinal);
        var rows = new List<PhraseRow>();

        foreach (
            var line in File.ReadLines(path).Where(line => line is not ("" or ['#', ..])).Skip(1)
        )
        {
            if (line.Split('\t') is not [var role, var argument, var pattern, ..])
            {
                throw new FormatException($"{Path.GetFileName(path)}: '{line}' has no pattern.");
            }

            if (role is "set")
            {
                sets.Add($"<{argument}>", pattern);
                continue;
            }

            foreach (var (name, words) in sets)
            {
                pattern = pattern.Replace(name, words, StringComparison.Ordinal);
            }

            rows.Add(new PhraseRow(role, argument, PhrasePattern.Parse(pattern, vocabulary)));
        }

        return rows;
    }
}
