using iHanoi.Api.Features.Chat;

namespace iHanoi.Api.Tests.Features.Chat;

public sealed class AnswerTextTests
{
    [Fact]
    public void Lines_become_paragraphs_headings_lists_and_steps()
    {
        var blocks = AnswerText.Blocks(
            "Trả lời ngắn.\n\n## Giấy tờ\n- Tờ khai\n- Giấy chứng sinh\n1. Nộp\n2. Nhận"
        );

        blocks
            .Select(block => (block.Kind, block.Lines.Count))
            .ShouldBe([
                (BlockKind.Paragraph, 1),
                (BlockKind.Heading, 1),
                (BlockKind.Bullets, 2),
                (BlockKind.Steps, 2),
            ]);
    }

    [Fact]
    public void Markers_strong_words_and_addresses_stand_apart_and_no_letter_is_lost()
    {
        var line = AnswerText
            .Blocks("Lệ phí **8.000 đồng** [2], xem https://dichvucong.gov.vn.")
            .Single()
            .Lines.Single();

        line.Select(piece => piece.Kind)
            .ShouldBe([
                PieceKind.Plain,
                PieceKind.Strong,
                PieceKind.Plain,
                PieceKind.Citation,
                PieceKind.Plain,
                PieceKind.Link,
                PieceKind.Plain,
            ]);
        line[3].Number.ShouldBe(2);
        string.Concat(line.Select(piece => piece.Text))
            .ShouldBe("Lệ phí 8.000 đồng 2, xem https://dichvucong.gov.vn.");
    }

    [Theory]
    [InlineData("1.001193@2#3", 2, 3)]
    [InlineData("huong-dan/gui@phan@1#0", 1, 0)]
    [InlineData("7", null, 7)]
    [InlineData("x", null, null)]
    public void A_passage_is_named_by_its_ordinal_or_its_whole_id(
        string chunk,
        int? version,
        int? ordinal
    ) => SourceAddress.Parse(chunk).ShouldBe((version, ordinal));
}
