using System.Text.Json;
using System.Text.Json.Serialization;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Text;
using iHanoi.Ingestion.Index.Store;

namespace iHanoi.Ingestion.Publishing;

/// <summary>The questions of data/checks and those that people added, each text once.</summary>
internal sealed class CheckQuestions(
    ProductFolders folders,
    KnowledgeConnections connections,
    KnowledgeTransactions transactions
) : ICheckQuestions
{
    private readonly Lazy<IReadOnlyList<CheckQuestion>> _shipped = new(() =>
        Read(Path.Combine(folders.Checks, "questions.jsonl"))
    );

    public Task<IReadOnlyList<CheckQuestion>> ListAsync(CancellationToken cancellationToken) =>
        Task.Run<IReadOnlyList<CheckQuestion>>(
            () =>
                [
                    .. _shipped
                        .Value.Concat(Added())
                        .DistinctBy(question => VietnameseText.Fold(question.Text)),
                ],
            cancellationToken
        );

    public async Task<bool> AddAsync(
        CheckQuestion question,
        Curator by,
        CancellationToken cancellationToken
    )
    {
        var known = await ListAsync(cancellationToken);
        var folded = VietnameseText.Fold(question.Text);

        return known.All(other => VietnameseText.Fold(other.Text) != folded)
            && await transactions.RunAsync(
                write => Add(write, question, by) > 0,
                cancellationToken
            );
    }

    private static int Add(Writing write, CheckQuestion question, Curator by) =>
        write.Execute(
            """
            INSERT INTO check_questions (text, document_id, person, person_name, at)
            SELECT $text, id, $person, $name, $now FROM documents WHERE id = $id
            ON CONFLICT (text) DO NOTHING
            """,
            ("$text", question.Text),
            ("$id", question.DocumentId),
            ("$person", by.Id),
            ("$name", by.Name),
            ("$now", write.Now.UtcTicks)
        );

    private List<CheckQuestion> Added()
    {
        using var connection = connections.Open();
        using var command = connection.Command(
            "SELECT text, document_id FROM check_questions ORDER BY at, text"
        );
        using var row = command.ExecuteReader();
        var added = new List<CheckQuestion>();

        while (row.Read())
        {
            added.Add(new CheckQuestion(row.GetString(0), row.GetString(1)));
        }

        return added;
    }

    private static List<CheckQuestion> Read(string path) =>
        File.Exists(path)
            ?
            [
                .. File.ReadLines(path)
                    .Where(line => line.Length > 0)
                    .Select(line => JsonSerializer.Deserialize(line, CheckJson.Default.CheckLine)!)
                    .Select(line => new CheckQuestion(line.Text, line.Document)),
            ]
            : [];
}

/// <summary>One line of data/checks/questions.jsonl.</summary>
internal sealed record CheckLine(string Text, string Document);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(CheckLine))]
internal sealed partial class CheckJson : JsonSerializerContext;
