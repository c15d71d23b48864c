using Microsoft.Data.Sqlite;

namespace iHanoi.Ingestion.Index.Store;

/// <summary>A connection within one transaction: what is done through it happens whole or not at all.</summary>
internal sealed record Writing(
    SqliteConnection Connection,
    SqliteTransaction Transaction,
    DateTimeOffset Now
)
{
    public int Execute(string text, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Connection.Execute(Transaction, text, parameters);

    public SqliteCommand Command(
        string text,
        params ReadOnlySpan<(string Name, object? Value)> parameters
    )
    {
        var command = Connection.Command(text, parameters);
        command.Transaction = Transaction;
        return command;
    }
}

/// <summary>Every write to the knowledge database goes through here, one at a time.</summary>
internal sealed class KnowledgeTransactions(KnowledgeConnections connections, TimeProvider time)
    : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    public async Task<T> RunAsync<T>(Func<Writing, T> act, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);

        try
        {
            using var connection = connections.Open();
            using var transaction = connection.BeginTransaction();
            var result = act(new Writing(connection, transaction, time.GetUtcNow()));
            transaction.Commit();
            return result;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
