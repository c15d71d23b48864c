using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Index.Store;

namespace iHanoi.Ingestion.Conflicts;

/// <summary>
/// Holds published texts about one procedure code against each other. One that states fewer values than the other is
/// no contradiction; one that states another value is.
/// </summary>
internal sealed class KnowledgeConflicts(KnowledgeConnections connections) : IKnowledgeConflicts
{
    public Task<IReadOnlyList<KnowledgeConflict>> ListAsync(
        DateOnly day,
        CancellationToken cancellationToken
    ) => Task.Run<IReadOnlyList<KnowledgeConflict>>(() => [.. List(day)], cancellationToken);

    private IEnumerable<KnowledgeConflict> List(DateOnly day) =>
        Texts()
            .Where(text => text.Code is not null && text.Facts.Validity.HoldsOn(day))
            .GroupBy(text => text.Code!, StringComparer.Ordinal)
            .OrderBy(texts => texts.Key, StringComparer.Ordinal)
            .SelectMany(texts => Between([.. texts]));

    private static IEnumerable<KnowledgeConflict> Between(PublishedText[] texts)
    {
        foreach (var fact in Enum.GetValues<ConflictingFact>())
        {
            StatedFact[] stated =
            [
                .. texts
                    .Select(text => text.State(fact))
                    .Where(statement => statement.Values is not []),
            ];

            for (var one = 0; one < stated.Length; one++)
            {
                for (var other = one + 1; other < stated.Length; other++)
                {
                    if (Contradict(stated[one], stated[other]))
                    {
                        yield return new KnowledgeConflict(
                            texts[0].Code!,
                            fact,
                            stated[one],
                            stated[other]
                        );
                    }
                }
            }
        }
    }

    private static bool Contradict(StatedFact one, StatedFact other) =>
        one.Values.Except(other.Values).Any() && other.Values.Except(one.Values).Any();

    private List<PublishedText> Texts()
    {
        using var connection = connections.Open();
        using var command = connection.Command(
            """
            SELECT d.id, d.current, v.facts, v.text
            FROM documents d JOIN versions v ON v.document_id = d.id AND v.number = d.current
            WHERE d.state = 'published' ORDER BY d.id
            """
        );
        using var row = command.ExecuteReader();
        var texts = new List<PublishedText>();

        while (row.Read())
        {
            texts.Add(
                new PublishedText(
                    row.GetString(0),
                    row.GetInt32(1),
                    StoredFacts.Parse(row.GetString(2)),
                    row.GetString(3)
                )
            );
        }

        return texts;
    }

    private sealed record PublishedText(string Id, int Version, StoredFacts Facts, string Text)
    {
        // A procedure's own sheet is named by its code.
        public string? Code => Facts.ProcedureCode ?? (Facts.Kind is "procedure" ? Id : null);

        public StatedFact State(ConflictingFact fact) =>
            new(Id, Version, Facts.Title, FactReading.In(Text, fact));
    }
}
