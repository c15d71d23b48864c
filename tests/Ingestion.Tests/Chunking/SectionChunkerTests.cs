using iHanoi.Civic.Knowledge;
using iHanoi.Encoder;
using iHanoi.Ingestion.Chunking;
using iHanoi.Ingestion.Readers;
using iHanoi.Testing;

namespace iHanoi.Ingestion.Tests.Chunking;

public sealed class SectionChunkerTests : IDisposable
{
    private readonly Room _room = new();

    public void Dispose() => _room.Dispose();

    [Fact]
    public void Shipped_documents_are_cut_without_losing_a_word_and_within_the_encoders_sight()
    {
        var encoder = _room.Get<ISentenceEncoder>();
        var folder = Path.Combine(Repository.Root, "data/knowledge");
        var paths = Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories);

        foreach (var path in paths.Order(StringComparer.Ordinal).Where((_, at) => at % 20 is 0))
        {
            var document = DocumentMaking.From(Room.Draft(path, File.ReadAllBytes(path)), path);
            var text = VersionText.Of(document.Sections);
            string[] chunks =
            [
                .. _room
                    .Get<IChunker>()
                    .Cut(document, text)
                    .Select(span => text.Text[span.Start..span.End]),
            ];

            chunks.ShouldAllBe(chunk => encoder.CountTokens(chunk) <= 256);
            Words(string.Join('\n', chunks))
                .ShouldBe(
                    Words(string.Join('\n', document.Sections.Select(section => section.Text))),
                    path
                );
        }
    }

    [Fact]
    public void A_chunk_knows_the_headings_above_it_and_its_place()
    {
        var (document, text) = Of(
            new DocumentSection(["Thành phần hồ sơ", "Mất thẻ"], "Tờ khai CT01.")
        );

        var span = _room.Get<IChunker>().Cut(document, text).ShouldHaveSingleItem();

        span.HeadingPath.ShouldBe(["Thành phần hồ sơ", "Mất thẻ"]);
        text.Text[span.Start..span.End].ShouldBe("Tờ khai CT01.");
        text.Text.ShouldStartWith("## Thành phần hồ sơ");
    }

    [Fact]
    public void Small_sections_under_one_heading_are_joined_and_top_sections_never()
    {
        var (document, text) = Of(
            new DocumentSection(["Phí, lệ phí"], "Không thu."),
            new DocumentSection(["Kết quả"], "Thẻ căn cước."),
            new DocumentSection(["Lưu ý", "Một"], "Mang bản chính."),
            new DocumentSection(["Lưu ý", "Hai"], "Đi đúng hẹn.")
        );

        var spans = _room.Get<IChunker>().Cut(document, text);

        spans
            .Select(span => string.Join('/', span.HeadingPath))
            .ShouldBe(["Phí, lệ phí", "Kết quả", "Lưu ý"]);
        text.Text[spans[2].Start..spans[2].End]
            .ShouldBe("### Một\n\nMang bản chính.\n\n### Hai\n\nĐi đúng hẹn.");
    }

    private static (SourceDocument, VersionText) Of(params DocumentSection[] sections)
    {
        var document = DocumentMaking.From(
            new DocumentDraft("Cấp lại thẻ căn cước", sections),
            "a.md"
        );
        return (document, VersionText.Of(document.Sections));
    }

    private static string[] Words(string text) =>
        [
            .. text.Split('\n')
                .Where(line => !line.StartsWith('#'))
                .SelectMany(line =>
                    line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                ),
        ];
}
