using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Testing;

namespace iHanoi.Ingestion.Tests.Publishing;

public sealed class CheckQuestionsTests : IDisposable
{
    private static readonly Curator Hoa = new("hoa", "Lê Thu Hoa");

    private readonly Room _room = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private ICheckQuestions Questions => _room.Get<ICheckQuestions>();

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task Every_shipped_question_names_a_shipped_document()
    {
        var documents = Directory
            .EnumerateFiles(
                Path.Combine(Repository.Root, "data", "knowledge"),
                "*.md",
                SearchOption.AllDirectories
            )
            .SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("id:", StringComparison.Ordinal))
            .Select(line => line[3..].Trim().Trim('"'))
            .ToHashSet();

        var shipped = await Questions.ListAsync(Now);

        shipped.Count.ShouldBeGreaterThanOrEqualTo(150);
        shipped.Where(question => !documents.Contains(question.DocumentId)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_is_added_once_whatever_its_marks_and_only_about_a_document_that_is_there()
    {
        await _room.Knowledge.AddAsync(new AFile("1.000001").Upload, Now);

        (await AddAsync("Ở trọ thì khai báo với ai", "1.000001")).ShouldBeTrue();
        (await AddAsync("o tro thi khai bao voi ai", "1.000001")).ShouldBeFalse();
        (await AddAsync("Nuôi chó phải đăng ký không", "khong-co")).ShouldBeFalse();

        (await Questions.ListAsync(Now)).ShouldContain(
            new CheckQuestion("Ở trọ thì khai báo với ai", "1.000001")
        );
    }

    private Task<bool> AddAsync(string text, string document) =>
        Questions.AddAsync(new CheckQuestion(text, document), Hoa, Now);
}
