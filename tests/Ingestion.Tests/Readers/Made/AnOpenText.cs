namespace iHanoi.Ingestion.Tests.Readers.Made;

/// <summary>A LibreOffice text as its XML says it.</summary>
internal sealed record AnOpenText(string Body)
{
    private const string Names = "urn:oasis:names:tc:opendocument:xmlns:";

    public string Styles { get; init; } = "";

    public static string Paragraph(string text) => $"<text:p>{text}</text:p>";

    public static string Cell(string text, string look = "") =>
        $"<table:table-cell {look}>{Paragraph(text)}</table:table-cell>";

    public static string Row(params string[] cells) =>
        $"<table:table-row>{string.Concat(cells)}</table:table-row>";

    public string Text => Room.Text("a.odt", Bytes);

    public byte[] Bytes =>
        new AZip()
            .With("mimetype", "application/vnd.oasis.opendocument.text")
            .With(
                "content.xml",
                $"""
                <office:document-content xmlns:office="{Names}office:1.0" xmlns:text="{Names}text:1.0"
                    xmlns:table="{Names}table:1.0" xmlns:draw="{Names}drawing:1.0" xmlns:style="{Names}style:1.0">
                <office:automatic-styles>{Styles}</office:automatic-styles>
                <office:body><office:text>{Body}</office:text></office:body></office:document-content>
                """
            )
            .Bytes;
}
