using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Text.Json;
using iHanoi.Civic.Platform;
using Microsoft.Data.Sqlite;

namespace iHanoi.Bench.Search;

/// <summary>
/// The made corpus in a knowledge database, as ingestion would leave it: a title is a document of ten passages. Written
/// in one transaction; a database that is there whole is used again.
/// </summary>
internal static class StoredCorpus
{
    private const int Batch = 20_000;

    public static ProductFolders FoldersOf(ProductFolders folders, int size) =>
        folders with
        {
            State = Path.Combine(folders.Root, "artifacts", "bench", $"index-{size}"),
        };

    /// <summary>Into a database that has its tables.</summary>
    public static void Fill(string state, MadeCorpus corpus, MadeEncoder encoder)
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(state, "knowledge.db")};Pooling=False"
        );
        connection.Open();
        using var transaction = connection.BeginTransaction();
        using var rows = new CorpusRows(connection, encoder.Model);

        if (rows.Count() > 0)
        {
            return;
        }

        for (var from = 0; from < corpus.Count; from += Batch)
        {
            var part = Enumerable
                .Range(from, Math.Min(Batch, corpus.Count - from))
                .AsParallel()
                .AsOrdered()
                .Select(corpus.TextOf)
                .Select(text => (text.Title, text.Text, encoder.VectorOf(text.Title, text.Text)))
                .ToArray();

            foreach (var (title, passages) in part.Chunk(MadeCorpus.PerTitle).Index())
            {
                rows.Add((from / MadeCorpus.PerTitle) + title, passages);
            }
        }

        transaction.Commit();
    }
}

/// <summary>The rows of one document after the other.</summary>
internal sealed class CorpusRows : IDisposable
{
    private const int LettersOfToken = 4;

    private readonly SqliteConnection _connection;
    private readonly string _model;
    private readonly SqliteCommand _document;
    private readonly SqliteCommand _chunk;
    private readonly SqliteCommand _vector;

    public CorpusRows(SqliteConnection connection, string model)
    {
        (_connection, _model) = (connection, model);
        _document = Command(
            """
            INSERT INTO documents (id, current, state, changed_at, generation) VALUES ($id, 1, 'published', 1, $at);
            INSERT INTO versions (document_id, number, content_hash, written_at, facts, text)
            VALUES ($id, 1, $id, 1, $facts, $text)
            """,
            ["$id", "$at", "$facts", "$text"]
        );
        _chunk = Command(
            """
            INSERT INTO chunks (document_id, version, ordinal, heading_path, start, "end", tokens)
            VALUES ($id, 1, $ordinal, '[]', $start, $end, $tokens)
            """,
            ["$id", "$ordinal", "$start", "$end", "$tokens"]
        );
        _vector = Command(
            """
            INSERT INTO vectors (document_id, version, ordinal, model, scale, numbers)
            VALUES ($id, 1, $ordinal, $model, $scale, $numbers)
            """,
            ["$id", "$ordinal", "$model", "$scale", "$numbers"]
        );
    }

    public long Count()
    {
        using var count = _connection.CreateCommand();
        count.CommandText = "SELECT count(*) FROM documents";
        return (long)count.ExecuteScalar()!;
    }

    public void Add(int number, (string Title, string Text, float[] Vector)[] passages)
    {
        var (id, title) = (
            MadeCorpus.DocumentOf(number),
            JsonSerializer.Serialize(passages[0].Title)
        );
        var facts =
            $$$"""{"Title":{{{title}}},"Aliases":[],"Kind":"document","Language":"vi","LegalBasis":[],"Validity":{} }""";
        Run(_document, id, number + 1, facts, string.Concat(passages.Select(one => one.Text)));
        AddVector(id, -1, passages[0].Vector);
        var start = 0;

        foreach (var (ordinal, (_, text, vector)) in passages.Index())
        {
            Run(_chunk, id, ordinal, start, start + text.Length, text.Length / LettersOfToken);
            AddVector(id, ordinal, vector);
            start += text.Length;
        }
    }

    public void Dispose()
    {
        _document.Dispose();
        _chunk.Dispose();
        _vector.Dispose();
    }

    private void AddVector(string id, int ordinal, float[] vector)
    {
        var scale = MathF.Abs(TensorPrimitives.MaxMagnitude(vector)) / sbyte.MaxValue;
        sbyte[] numbers = [.. vector.Select(value => (sbyte)MathF.Round(value / scale))];
        Run(_vector, id, ordinal, _model, scale, MemoryMarshal.AsBytes<sbyte>(numbers).ToArray());
    }

    private SqliteCommand Command(string text, string[] parameters)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant above; values are parameters.
        command.CommandText = text;
#pragma warning restore CA2100

        foreach (var name in parameters)
        {
            command.Parameters.AddWithValue(name, DBNull.Value);
        }

        return command;
    }

    private static void Run(SqliteCommand command, params object[] values)
    {
        for (var at = 0; at < values.Length; at++)
        {
            command.Parameters[at].Value = values[at];
        }

        command.ExecuteNonQuery();
    }
}
