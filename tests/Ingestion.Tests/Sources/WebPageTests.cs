using System.Text;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;

namespace iHanoi.Ingestion.Tests.Sources;

/// <summary>A page of the web on its way into the knowledge base.</summary>
public sealed class WebPageTests : IDisposable
{
    private static readonly Curator Hoa = new("hoa", "Hoa");
    private readonly Room _room = new();

    [Fact]
    public async Task The_same_page_read_again_is_the_same_document_and_no_new_version()
    {
        var first = await AddAsync(
            "https://hanoi.example/tin/phi-gui-xe?id=1",
            "Phí gửi xe 5.000 đồng"
        );
        _room.Clock.Advance(TimeSpan.FromDays(1));
        var again = await AddAsync(
            "https://hanoi.example/tin/phi-gui-xe?id=1",
            "Phí gửi xe 5.000 đồng"
        );
        var other = await AddAsync(
            "https://hanoi.example/tin/phi-gui-xe?id=2",
            "Phí gửi xe 5.000 đồng"
        );

        first.Outcome.ShouldBe(FileOutcome.Written);
        again.Outcome.ShouldBe(FileOutcome.Unchanged);
        again.DocumentId.ShouldBe(first.DocumentId);
        other.DocumentId.ShouldNotBe(first.DocumentId);
        first.DocumentId.ShouldStartWith("tai-lieu/web/hanoi-example/phi-gui-xe-");
    }

    [Fact]
    public async Task It_is_a_draft_that_says_where_and_when_it_was_read()
    {
        var result = await AddAsync("https://hanoi.example/a", "Phí gửi xe 5.000 đồng");

        var details = await _room.Knowledge.FindAsync(
            result.DocumentId!,
            result.Version,
            TestContext.Current.CancellationToken
        );
        details!.Summary.State.ShouldBe(DocumentState.Draft);
        details.Source.ShouldBe("https://hanoi.example/a");
        details.Summary.ReadAt.ShouldBe(_room.Clock.GetUtcNow());
        details.Summary.Title.ShouldBe("Gửi xe");
        details.Shown.Author.ShouldBe(Hoa);
    }

    [Fact]
    public async Task What_was_turned_down_is_not_offered_again_until_it_changes()
    {
        var first = await AddAsync("https://hanoi.example/a", "Phí gửi xe 5.000 đồng");
        await _room.Publishing.SendBackAsync(
            new VersionKey(first.DocumentId!, first.Version!.Value),
            new Curator("lan", "Lan"),
            "Sai",
            TestContext.Current.CancellationToken
        );

        var same = await AddAsync(
            "https://hanoi.example/a",
            "Phí gửi xe 5.000 đồng",
            first.ContentHash
        );
        var changed = await AddAsync(
            "https://hanoi.example/a",
            "Phí gửi xe 6.000 đồng",
            first.ContentHash
        );

        same.Outcome.ShouldBe(FileOutcome.Unchanged);
        changed.Outcome.ShouldBe(FileOutcome.Written);
    }

    [Fact]
    public async Task A_page_writes_into_no_document_but_its_own()
    {
        var result = await _room.Knowledge.AddAsync(
            new UploadedFile(
                "a.md",
                Encoding.UTF8.GetBytes(
                    "---\nid: \"1.001193\"\nsource: Cổng dịch vụ công\n---\n\n# Lừa\n\nPhí 0 đồng."
                )
            )
            {
                Author = Hoa,
                Web = new WebOrigin(
                    new Uri("https://hanoi.example/a"),
                    _room.Clock.GetUtcNow(),
                    null
                ),
            },
            TestContext.Current.CancellationToken
        );

        result.DocumentId.ShouldStartWith("tai-lieu/web/hanoi-example/");
    }

    public void Dispose() => _room.Dispose();

    private Task<FileResult> AddAsync(string address, string text, string? known = null) =>
        _room.Knowledge.AddAsync(
            new UploadedFile(
                "trang.html",
                Encoding.UTF8.GetBytes(
                    $"<!DOCTYPE html><html><body><nav>{Guid.NewGuid()}</nav><main><h1>Gửi xe</h1><p>{text}</p></main></body></html>"
                )
            )
            {
                Author = Hoa,
                Web = new WebOrigin(new Uri(address), _room.Clock.GetUtcNow(), "Tên trong bản tin")
                {
                    KnownHash = known,
                },
            },
            TestContext.Current.CancellationToken
        );
}
