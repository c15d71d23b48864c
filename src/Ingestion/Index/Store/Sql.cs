using Microsoft.Data.Sqlite;

namespace iHanoi.Ingestion.Index.Store;

internal static class Sql
{
    public static SqliteCommand Command(
        this SqliteConnection connection,
        string text,
        params ReadOnlySpan<(string Name, object? Value)> parameters
    )
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this folder; values are parameters.
        command.CommandText = text;
#pragma warning restore CA2100

        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }

    public static int Execute(
        this SqliteConnection connection,
        SqliteTransaction transaction,
        string text,
        params ReadOnlySpan<(string Name, object? Value)> parameters
    )
    {
        using var command = connection.Command(text, parameters);
        command.Transaction = transaction;
        return command.ExecuteNonQuery();
    }

    public static string? TextOrNull(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);
}
