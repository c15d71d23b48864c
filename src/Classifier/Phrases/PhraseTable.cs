namespace iHanoi.Classifier.Phrases;

/// <summary>A row of a phrase file: what it does, an argument (a number, a code) and the pattern.</summary>
internal sealed record PhraseRow(string Role, string Argument, PhrasePattern Pattern);

/// <summary>Tab-separated phrase files: role, argument, pattern. '#' begins a comment.</summary>
internal static class PhraseTable
{
    public static IReadOnlyList<PhraseRow> Read(string path, PhraseVocabulary vocabulary) =>
        [
            .. File.ReadLines(path)
                .Where(line => line.Length > 0 && line[0] is not '#')
                .Skip(1)
                .Select(line => Parse(line, path, vocabulary)),
        ];

    private static PhraseRow Parse(string line, string path, PhraseVocabulary vocabulary)
    {
        var cells = line.Split('\t');

        return cells.Length < 3
            ? throw new FormatException($"{Path.GetFileName(path)}: '{line}' has no pattern.")
            : new PhraseRow(cells[0], cells[1], PhrasePattern.Parse(cells[2], vocabulary));
    }
}
