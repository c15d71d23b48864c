using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace iHanoi.Bench.Search;

/// <summary>
/// npm's sqlite-vec (a loadable extension of SQLite) on the same vectors as whole numbers of 8 bits, exact scan. It is
/// fetched by npm into the bench's own folder; without it the row says so.
/// </summary>
internal static class SqliteVectors
{
    private const string Package = "sqlite-vec-linux-x64@0.1.9";
    private const string What = "sqlite-vec 0.1.9, int8 (on disk)";

    public static async Task<SearchRow> MeasureAsync(
        MadeCorpus corpus,
        MadeEncoder encoder,
        string folder,
        IReadOnlyList<(string Text, float[] Vector)> questions,
        IReadOnlyList<HashSet<string>> truth,
        CancellationToken cancellationToken
    )
    {
        if (await FetchAsync(folder, cancellationToken) is not { } extension)
        {
            return SearchRow.NotMeasured(corpus.Count, What, "not fetched");
        }

        var path = Path.Combine(folder, "vectors.db");
        File.Delete(path);
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        connection.LoadExtension(extension);
        var began = Stopwatch.GetTimestamp();
        Fill(connection, corpus, encoder);
        var built = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var vectors = questions.ToDictionary(q => q.Text, q => q.Vector);
        var (p50, p95, found) = await SearchRow.TimeAsync(
            [.. vectors.Keys],
            question => Task.FromResult(Ask(connection, vectors[question]))
        );

        return new SearchRow(
            corpus.Count,
            What,
            $"{built:0.0}",
            new FileInfo(path).Length / 1e6,
            p50,
            p95
        )
        {
            Agreement = $"{Neighbours.Overlap(found, truth):0.000}",
        };
    }

    private static async Task<string?> FetchAsync(
        string folder,
        CancellationToken cancellationToken
    )
    {
        var extension = Path.Combine(folder, "node_modules", "sqlite-vec-linux-x64", "vec0.so");

        if (!File.Exists(extension))
        {
            try
            {
                using var npm = Process.Start(
                    new ProcessStartInfo("npm", ["install", "--prefix", folder, Package])
                    {
                        UseShellExecute = false,
                        RedirectStandardOutput = true,
                        RedirectStandardError = true,
                    }
                );
                await npm!.WaitForExitAsync(cancellationToken);
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return null;
            }
        }

        return File.Exists(extension) ? extension : null;
    }

    private static void Fill(SqliteConnection connection, MadeCorpus corpus, MadeEncoder encoder)
    {
        using var create = connection.CreateCommand();
        create.CommandText =
            "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; CREATE VIRTUAL TABLE vectors USING vec0(embedding int8[384] distance_metric=cosine);";
        create.ExecuteNonQuery();
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText =
            "INSERT INTO vectors(rowid, embedding) VALUES ($id, vec_int8($vector))";
        var id = insert.Parameters.Add("$id", SqliteType.Integer);
        var vector = insert.Parameters.Add("$vector", SqliteType.Blob);

        for (var number = 0; number < corpus.Count; number++)
        {
            var text = corpus.TextOf(number);
            (id.Value, vector.Value) = (number + 1, Bytes(encoder.VectorOf(text.Title, text.Text)));
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static List<string> Ask(SqliteConnection connection, float[] question)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT rowid FROM vectors WHERE embedding MATCH vec_int8($vector) AND k = 10";
        command.Parameters.AddWithValue("$vector", Bytes(question));
        using var reader = command.ExecuteReader();
        var found = new List<string>();

        while (reader.Read())
        {
            found.Add($"p{reader.GetInt64(0) - 1}");
        }

        return found;
    }

    private static byte[] Bytes(float[] vector)
    {
        var peak = vector.Max(MathF.Abs);
        return [.. vector.Select(value => (byte)(sbyte)MathF.Round(value / peak * 127))];
    }
}
