using System.Diagnostics;
using iHanoi.Civic.Text;
using Microsoft.Data.Sqlite;

namespace iHanoi.Bench.Search;

/// <summary>SQLite FTS5 on the same texts: folded words, BM25 with the title doubled, any word of the question.</summary>
internal static class SqliteFullText
{
    public static async Task<SearchRow> MeasureAsync(
        MadeCorpus corpus,
        string folder,
        IReadOnlyList<string> questions
    )
    {
        var path = Path.Combine(folder, "fts5.db");
        File.Delete(path);
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        var began = Stopwatch.GetTimestamp();
        Fill(connection, corpus);
        var built = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var (p50, p95, _) = await SearchRow.TimeAsync(
            questions,
            question => Task.FromResult(Ask(connection, question))
        );
        var size = new FileInfo(path).Length / 1e6;

        return new SearchRow(corpus.Count, "SQLite FTS5 (on disk)", $"{built:0.0}", size, p50, p95);
    }

    private static void Fill(SqliteConnection connection, MadeCorpus corpus)
    {
        Execute(
            connection,
            "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; CREATE VIRTUAL TABLE passages USING fts5(title, body, tokenize=\"unicode61 remove_diacritics 2\");"
        );
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO passages(title, body) VALUES ($title, $body)";
        var title = insert.Parameters.Add("$title", SqliteType.Text);
        var body = insert.Parameters.Add("$body", SqliteType.Text);

        foreach (var text in corpus.Texts())
        {
            (title.Value, body.Value) = (text.Title, text.Text);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static List<string> Ask(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT rowid FROM passages WHERE passages MATCH $words ORDER BY bm25(passages, 2.0, 1.0) LIMIT 10";
        command.Parameters.AddWithValue(
            "$words",
            string.Join(
                " OR ",
                VietnameseText.Syllables(question).Distinct().Select(word => $"\"{word}\"")
            )
        );
        using var reader = command.ExecuteReader();
        var found = new List<string>();

        while (reader.Read())
        {
            found.Add($"p{reader.GetInt64(0) - 1}");
        }

        return found;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
