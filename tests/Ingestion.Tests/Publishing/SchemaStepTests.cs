using iHanoi.Ingestion.Index.Store;
using Microsoft.Data.Sqlite;

namespace iHanoi.Ingestion.Tests.Publishing;

public sealed class SchemaStepTests
{
    [Fact]
    public void A_database_of_the_first_schema_keeps_its_documents_and_they_count_as_published()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        KnowledgeSchema.Ensure(connection, upTo: 1);
        Run(
            connection,
            """
            INSERT INTO documents VALUES ('a', 1, 'published', NULL, 0, 1);
            INSERT INTO versions VALUES ('a', 1, 'hash', 0, '{}', 'Nội dung')
            """
        );

        KnowledgeSchema.Ensure(connection);
        KnowledgeSchema.Ensure(connection);

        using var command = connection.Command(
            "SELECT stage || coalesce(author, '-') || text FROM versions"
        );
        command.ExecuteScalar().ShouldBe("released-Nội dung");
    }

    private static void Run(SqliteConnection connection, string text)
    {
        using var command = connection.Command(text);
        command.ExecuteNonQuery();
    }
}
