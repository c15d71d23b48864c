using System.Globalization;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Ingestion.Conflicts;
using iHanoi.Ingestion.Index.Store;

namespace iHanoi.Ingestion.Publishing;

/// <summary>Lays two versions over each other: paragraph by paragraph, and within a changed one word by word.</summary>
internal sealed class VersionComparing(VersionReading versions) : IVersionComparing
{
    // No vectors are read: a comparison is about words.
    private const string NoModel = "";

    // Words are cut at blanks only: "7.000" is one word, not three.
    private static readonly SideBySideDiffBuilder Diff = new(
        new Differ(),
        new LineChunker(),
        new DelimiterChunker([' '])
    );

    public Task<VersionComparison?> CompareAsync(
        string documentId,
        int before,
        int after,
        CancellationToken cancellationToken
    ) =>
        Task.Run(
            () =>
                versions.Find(new VersionKey(documentId, before), NoModel) is { } old
                && versions.Find(new VersionKey(documentId, after), NoModel) is { } changed
                    ? Compare(old, changed)
                    : null,
            cancellationToken
        );

    private static VersionComparison Compare(StoredDocument before, StoredDocument after) =>
        new(
            new VersionKey(before.Id, before.Version),
            new VersionKey(after.Id, after.Version),
            after.Facts.Title,
            [
                .. FactsOf(before)
                    .Zip(
                        FactsOf(after),
                        (old, now) => new FactChange(old.Fact, old.Values, now.Values)
                    )
                    .Where(change => !change.Before.SequenceEqual(change.After)),
            ],
            [.. Paragraphs(before.Text, after.Text)]
        );

    private static IEnumerable<ComparedParagraph> Paragraphs(string before, string after)
    {
        var model = Diff.BuildDiffModel(before, after, ignoreWhitespace: false);

        return model
            .OldText.Lines.Zip(model.NewText.Lines, Compared)
            .Where(paragraph => paragraph.Runs.Any(run => !string.IsNullOrWhiteSpace(run.Text)));
    }

    private static ComparedParagraph Compared(DiffPiece old, DiffPiece now) =>
        old.Type is ChangeType.Modified
            ? new ComparedParagraph([.. Words(old.SubPieces, now.SubPieces)])
            : new ComparedParagraph([
                .. new[] { RunOf(old), RunOf(now) }
                    .Where(run => run.Text.Length > 0)
                    .DistinctBy(run => run.Change),
            ]);

    // Between two stretches that stayed, all that went stands before all that came.
    private static IEnumerable<TextRun> Words(List<DiffPiece> old, List<DiffPiece> now)
    {
        var (removed, added) = (new List<string>(), new List<string>());

        foreach (var (before, after) in old.Zip(now))
        {
            if (before.Type is ChangeType.Unchanged)
            {
                foreach (var run in Changed())
                {
                    yield return run;
                }

                yield return new TextRun(TextChange.Same, before.Text);
                continue;
            }

            removed.Add(before.Text ?? "");
            added.Add(after.Text ?? "");
        }

        foreach (var run in Changed())
        {
            yield return run;
        }

        TextRun[] Changed()
        {
            TextRun[] runs =
            [
                new(TextChange.Removed, string.Concat(removed)),
                new(TextChange.Added, string.Concat(added)),
            ];
            removed.Clear();
            added.Clear();
            return [.. runs.Where(run => run.Text.Length > 0)];
        }
    }

    private static TextRun RunOf(DiffPiece piece) =>
        new(
            piece.Type switch
            {
                ChangeType.Deleted => TextChange.Removed,
                ChangeType.Inserted => TextChange.Added,
                _ => TextChange.Same,
            },
            piece.Text ?? ""
        );

    private static IEnumerable<(VersionFact Fact, IReadOnlyList<string> Values)> FactsOf(
        StoredDocument version
    )
    {
        var (facts, holds) = (version.Facts, version.Facts.Validity);
        yield return (VersionFact.Title, [facts.Title]);
        yield return (VersionFact.Fee, FactReading.In(version.Text, ConflictingFact.Fee));
        yield return (
            VersionFact.TimeLimit,
            FactReading.In(version.Text, ConflictingFact.TimeLimit)
        );
        yield return (VersionFact.Issued, Day(holds.Issued));
        yield return (VersionFact.Effective, Day(holds.Effective));
        yield return (VersionFact.Expires, Day(holds.Expires));
        yield return (VersionFact.ReviewDue, Day(holds.ReviewDue));
        yield return (VersionFact.ReplacedBy, One(holds.ReplacedBy));
        yield return (VersionFact.LegalBasis, facts.LegalBasis);
        yield return (VersionFact.Issuer, One(facts.Issuer));
        yield return (VersionFact.Owner, One(facts.Owner));
        yield return (VersionFact.Source, One(facts.Source));
        yield return (VersionFact.Audience, One(facts.Audience));
        yield return (VersionFact.Wards, facts.Wards ?? WardScope.WholeCity);
    }

    private static string[] Day(DateOnly? day) =>
        day is { } known ? [known.ToString("O", CultureInfo.InvariantCulture)] : [];

    private static string[] One(string? text) => text is { Length: > 0 } ? [text] : [];
}
