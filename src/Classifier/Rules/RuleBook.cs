using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Phrases;

namespace iHanoi.Classifier.Rules;

/// <summary>
/// Explicit words beside the models (data/city/language/report_phrases.tsv): they tip a decision that the
/// model holds possible, they never carry one alone. Danger words only raise an urgency.
/// </summary>
internal sealed class RuleBook(ProductFolders folders)
{
    private readonly Lazy<(PhraseVocabulary Words, IReadOnlyList<PhraseRow> Rows)> _table = new(
        () =>
        {
            var words = new PhraseVocabulary();
            var path = Path.Combine(folders.City, "language", "report_phrases.tsv");
            return (words, PhraseTable.Read(path, words));
        }
    );

    public RuleVerdict Read(string text)
    {
        var phrases = new PhraseText(text, _table.Value.Words);
        var found = _table
            .Value.Rows.Where(row => row.Pattern.Find(phrases) is not null)
            .ToLookup(row => row.Role, row => row.Argument);

        return new RuleVerdict(
            [.. found["legal"].Select(LegalKinds.Table.Parse).Distinct()],
            found["urgency"].Any()
        );
    }
}

/// <summary>Kinds the words speak for, and whether danger is named.</summary>
internal sealed record RuleVerdict(IReadOnlyList<LegalKind> Kinds, bool NamesDanger)
{
    public static readonly RuleVerdict Silent = new([], NamesDanger: false);
}
