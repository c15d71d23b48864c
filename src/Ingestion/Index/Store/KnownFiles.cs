using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Ingestion.Readers.Safety;
using Microsoft.Data.Sqlite;

namespace iHanoi.Ingestion.Index.Store;

/// <summary>
/// Files of folders by the hash of their bytes: one that did not change since it was read costs its hash and two looks
/// into the database, whatever its format. Another build of the readers reads everything once more.
/// </summary>
internal sealed class KnownFiles(
    KnowledgeConnections connections,
    KnowledgeTransactions transactions
)
{
    private static readonly string Build = typeof(KnownFiles).Module.ModuleVersionId.ToString("n");

    /// <summary>SHA-256, lower-case hex. Null: no file that may be read; its reader says why.</summary>
    public static async Task<string?> HashAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            if (DiskFile.ReasonAgainst(path) is not null)
            {
                return null;
            }

            await using var file = File.OpenRead(path);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Null: it must be read, for the file or what stands of it is another than it was.</summary>
    public FileResult? Find(Sender sender, string hash, string model)
    {
        using var connection = connections.Open();
        using var command = connection.Command(
            "SELECT result FROM known_files WHERE path = $path AND relative_path = $relative AND hash = $hash AND build = $build",
            ("$path", sender.Path),
            ("$relative", sender.RelativePath),
            ("$hash", hash),
            ("$build", Build)
        );

        return
            command.ExecuteScalar() is string text
            && JsonSerializer.Deserialize(text, KnownJson.Default.FileResult) is { } result
            ? Unchanged(connection, result, model)
            : null;
    }

    public async Task KeepAsync(
        Sender sender,
        string hash,
        FileResult result,
        CancellationToken cancellationToken
    )
    {
        if (!result.Leaves().All(IsSettled))
        {
            return;
        }

        await transactions.RunAsync(
            write =>
                write.Execute(
                    "INSERT OR REPLACE INTO known_files VALUES ($path, $relative, $hash, $build, $result)",
                    ("$path", sender.Path),
                    ("$relative", sender.RelativePath),
                    ("$hash", hash),
                    ("$build", Build),
                    ("$result", JsonSerializer.Serialize(result, KnownJson.Default.FileResult))
                ),
            cancellationToken
        );
    }

    // What was skipped may be readable tomorrow (a program installed), and scans are known page by page.
    private static bool IsSettled(FileResult file) =>
        file is { DocumentId: not null, Version: not null, Confidence: null }
        && file.Outcome is FileOutcome.Written or FileOutcome.Unchanged;

    private static FileResult? Unchanged(
        SqliteConnection connection,
        FileResult known,
        string model
    )
    {
        if (known.Inside is not [])
        {
            FileResult?[] inside =
            [
                .. known.Inside.Select(file => Unchanged(connection, file, model)),
            ];
            return inside.Contains(null)
                ? null
                : FileResult.OfArchive(known.Path, [.. inside.OfType<FileResult>()]);
        }

        var version = new VersionKey(known.DocumentId!, known.Version!.Value);

        return
            KnowledgeWriter.LastOfFolder(connection, version) is { } same
            && same.IsUnchangedFor(model)
            ? known with
            {
                Outcome = FileOutcome.Unchanged,
                Chunks = same.Chunks,
            }
            : null;
    }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(FileResult))]
internal sealed partial class KnownJson : JsonSerializerContext;
