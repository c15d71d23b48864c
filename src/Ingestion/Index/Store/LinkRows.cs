using iHanoi.Civic.Knowledge.Upkeep;

namespace iHanoi.Ingestion.Index.Store;

/// <summary>What the sources said when they were last asked.</summary>
internal sealed class LinkRows(KnowledgeConnections connections, KnowledgeTransactions transactions)
    : ILinkRecord
{
    public Task<IReadOnlyDictionary<string, CheckedLink>> ListAsync(
        CancellationToken cancellationToken
    ) => Task.Run<IReadOnlyDictionary<string, CheckedLink>>(List, cancellationToken);

    public Task KeepAsync(CheckedLink link, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            write =>
                write.Execute(
                    """
                    INSERT OR REPLACE INTO links (address, checked_at, outcome, status)
                    VALUES ($address, $at, $outcome, $status)
                    """,
                    ("$address", link.Address),
                    ("$at", link.At.UtcTicks),
                    ("$outcome", LinkOutcomes.Table.Code(link.Outcome)),
                    ("$status", link.Status)
                ),
            cancellationToken
        );

    private Dictionary<string, CheckedLink> List()
    {
        using var connection = connections.Open();
        using var command = connection.Command(
            "SELECT address, checked_at, outcome, status FROM links"
        );
        using var row = command.ExecuteReader();
        var links = new Dictionary<string, CheckedLink>(StringComparer.Ordinal);

        while (row.Read())
        {
            var address = row.GetString(0);
            links[address] = new CheckedLink(
                address,
                KnowledgeCatalogue.At(row.GetInt64(1)),
                LinkOutcomes.Table.Parse(row.GetString(2)),
                row.IsDBNull(3) ? null : row.GetInt32(3)
            );
        }

        return links;
    }
}
