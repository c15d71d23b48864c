using System.Text.Json;
using System.Text.Json.Serialization;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Ingestion.Readers.Scans;
using Microsoft.Data.Sqlite;

namespace iHanoi.Ingestion.Index.Store;

/// <summary>A scan as it was last understood, with whose it is.</summary>
internal sealed record KeptScan(string DocumentId, ScannedFile File, Sender Sender);

/// <summary>Scans by the hash of their bytes, with the pages that wait and their pictures.</summary>
internal sealed class ScanShelf(
    KnowledgeConnections connections,
    KnowledgeTransactions transactions
)
{
    public KeptScan? Find(string hash)
    {
        using var connection = connections.Open();
        using var command = connection.Command(
            "SELECT document_id, pages, sender FROM scans WHERE hash = $hash",
            ("$hash", hash)
        );
        using var row = command.ExecuteReader();
        return row.Read() ? Kept(row) : null;
    }

    public IReadOnlyList<KeptScan> Waiting()
    {
        using var connection = connections.Open();
        using var command = connection.Command(
            "SELECT document_id, pages, sender FROM scans WHERE waiting > 0 ORDER BY read_at, hash"
        );
        using var row = command.ExecuteReader();
        var kept = new List<KeptScan>();

        while (row.Read())
        {
            kept.Add(Kept(row));
        }

        return kept;
    }

    public byte[]? Picture(string hash, int page)
    {
        using var connection = connections.Open();
        using var command = connection.Command(
            "SELECT picture FROM scan_pictures WHERE hash = $hash AND page = $page",
            ("$hash", hash),
            ("$page", page)
        );
        return command.ExecuteScalar() as byte[];
    }

    /// <summary>What is kept already stays: a person may have settled pages of it.</summary>
    public async Task KeepAsync(KeptScan scan, CancellationToken cancellationToken)
    {
        if (Find(scan.File.Hash) is null)
        {
            await transactions.RunAsync(write => Add(write, scan), cancellationToken);
        }
    }

    /// <summary>Null: no such page, or it no longer waits.</summary>
    public Task<KeptScan?> SettleAsync(
        ScanPageKey page,
        string text,
        Curator by,
        CancellationToken cancellationToken
    ) =>
        transactions.RunAsync(
            write =>
            {
                if (Find(page.Scan) is not { } kept || !kept.File.Waiting.Contains(page.Number))
                {
                    return null;
                }

                var settled = kept with { File = kept.File.Settled(page.Number, text) };
                Save(write, settled);
                Record(write, page, text, by);
                return settled;
            },
            cancellationToken
        );

    private static int Add(Writing write, KeptScan scan)
    {
        foreach (var page in scan.File.Scans.Where(page => page.Picture is not null))
        {
            write.Execute(
                "INSERT OR REPLACE INTO scan_pictures (hash, page, picture) VALUES ($hash, $page, $picture)",
                ("$hash", scan.File.Hash),
                ("$page", page.Number),
                ("$picture", page.Picture)
            );
        }

        return Save(write, scan);
    }

    private static int Save(Writing write, KeptScan scan)
    {
        var bare = scan.File with
        {
            Scans = [.. scan.File.Scans.Select(page => page with { Picture = null })],
        };

        return write.Execute(
            """
            INSERT INTO scans (hash, document_id, pages, sender, waiting, read_at)
            VALUES ($hash, $id, $pages, $sender, $waiting, $now)
            ON CONFLICT (hash) DO UPDATE SET pages = excluded.pages, waiting = excluded.waiting
            """,
            ("$hash", bare.Hash),
            ("$id", scan.DocumentId),
            ("$pages", JsonSerializer.Serialize(bare, ScanJson.Default.ScannedFile)),
            ("$sender", JsonSerializer.Serialize(scan.Sender, ScanJson.Default.Sender)),
            ("$waiting", bare.Waiting.Count),
            ("$now", write.Now.UtcTicks)
        );
    }

    private static void Record(Writing write, ScanPageKey page, string text, Curator by)
    {
        write.Execute(
            """
            INSERT INTO scan_acts (hash, page, kind, person, person_name, at)
            VALUES ($hash, $page, $kind, $person, $name, $now)
            """,
            ("$hash", page.Scan),
            ("$page", page.Number),
            ("$kind", text.Length is 0 ? "left-out" : "accepted"),
            ("$person", by.Id),
            ("$name", by.Name),
            ("$now", write.Now.UtcTicks)
        );
        write.Execute(
            "DELETE FROM scan_pictures WHERE hash = $hash AND page = $page",
            ("$hash", page.Scan),
            ("$page", page.Number)
        );
    }

    private static KeptScan Kept(SqliteDataReader row) =>
        new(
            row.GetString(0),
            JsonSerializer.Deserialize(row.GetString(1), ScanJson.Default.ScannedFile)!,
            JsonSerializer.Deserialize(row.GetString(2), ScanJson.Default.Sender)!
        );
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ScannedFile))]
[JsonSerializable(typeof(Sender))]
internal sealed partial class ScanJson : JsonSerializerContext;
