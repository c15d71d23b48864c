using iHanoi.Civic.Platform;

namespace iHanoi.Classifier.Duplicates;

/// <summary>
/// Which word is a name where nobody wrote a capital, by the word beside it: "qua cau dien", "gan ho tay". What people
/// write with capitals teaches it ("truecasing": Lita et al. 2003, ACL P03-1020).
/// </summary>
internal sealed class NameLexicon(Lazy<IReadOnlySet<string>> pairs)
{
    public const string Version = "1";
    public const string File = "names.txt";

    public static string FolderIn(ProductFolders folders) =>
        Path.Combine(folders.Models, "place-names", Version);

    /// <summary>Reads the file when first asked: it may be learnt after this is composed.</summary>
    public static NameLexicon In(ProductFolders folders) =>
        new(
            new Lazy<IReadOnlySet<string>>(() =>
                System
                    .IO.File.ReadLines(Path.Combine(FolderIn(folders), File))
                    .ToHashSet(StringComparer.Ordinal)
            )
        );

    public static NameLexicon Of(IEnumerable<string> pairs) =>
        new(new Lazy<IReadOnlySet<string>>(pairs.ToHashSet(StringComparer.Ordinal)));

    /// <param name="folded">Words of a text, in order.</param>
    /// <param name="i">The place of one.</param>
    public bool IsName(string[] folded, int i) =>
        i > 0 && pairs.Value.Contains(Behind(folded[i - 1], folded[i]))
        || i + 1 < folded.Length && pairs.Value.Contains(Before(folded[i], folded[i + 1]));

    /// <summary>A line of the file: the second of the two words is a name.</summary>
    public static string Behind(string word, string name) => $"{word} {name}*";

    /// <summary>The first of the two is.</summary>
    public static string Before(string name, string word) => $"{name}* {word}";
}
