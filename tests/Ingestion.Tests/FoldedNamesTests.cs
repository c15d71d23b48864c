using iHanoi.Civic.Knowledge;

namespace iHanoi.Ingestion.Tests;

/// <summary>Files whose names fold to one id.</summary>
public sealed class FoldedNamesTests : IDisposable
{
    private readonly Room _room = new();

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task Two_files_of_a_folder_are_two_documents_and_stay_so()
    {
        _room.Put("Bao cao.txt", "Bản của phòng Một nói về cây xanh.");
        _room.Put("bao-cao.txt", "Bản của phòng Hai nói về thoát nước.");

        var first = await _room.IngestAsync(prune: true);
        var again = await _room.IngestAsync(prune: true);

        first.Count(FileOutcome.Written).ShouldBe(2);
        again.Count(FileOutcome.Unchanged).ShouldBe(2);
        first.Files.Select(file => file.DocumentId).Distinct().Count().ShouldBe(2);
        (await _room.FindAsync("cây xanh"))[0]
            .ShouldNotBe((await _room.FindAsync("thoát nước"))[0]);
    }
}
