namespace iHanoi.Ingestion.Tests.Readers.Made;

/// <summary>A Word file as its XML says it, so that a test can write what Word itself would not.</summary>
internal sealed record AWordFile(string Body)
{
    private const string Main =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public string Styles { get; init; } = "";

    public string Numbering { get; init; } = "";

    /// <summary>A web page laid whole into the file; the body names it "trang".</summary>
    public string? WebPage { get; init; }

    public string Footnotes { get; init; } = "";

    public string Endnotes { get; init; } = "";

    public string Relationships { get; init; } = "";

    public string MainType { get; init; } =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public byte[]? Macros { get; init; }

    public static string Paragraph(string text) => $"<w:p>{Run(text)}</w:p>";

    /// <summary>A paragraph of a style, or with properties of its own.</summary>
    public static string Styled(string properties, string text) =>
        $"<w:p><w:pPr>{properties}</w:pPr>{(text.StartsWith('<') ? text : Run(text))}</w:p>";

    public static string InStyle(string style, string text) =>
        Styled($"<w:pStyle w:val=\"{style}\"/>", text);

    public static string InList(int list, string text, int level = 0) =>
        Styled($"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>", text);

    public static string Run(string text, string look = "") =>
        $"<w:r><w:rPr>{look}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static string Cell(string content, string look = "") =>
        $"<w:tc><w:tcPr>{look}</w:tcPr>{(content.StartsWith('<') ? content : Paragraph(content))}</w:tc>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string Table(params string[] rows) => $"<w:tbl>{string.Concat(rows)}</w:tbl>";

    public string Text => Room.Text("a.docx", Bytes);

    public byte[] Bytes
    {
        get
        {
            var zip = new AZip()
                .With(
                    "[Content_Types].xml",
                    $"""
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Default Extension="xml" ContentType="application/xml"/>
                    <Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>
                    <Override PartName="/word/document.xml" ContentType="{MainType}"/>
                    <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
                    <Default Extension="html" ContentType="text/html"/>
                    <Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>
                    <Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/>
                    <Override PartName="/word/endnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.endnotes+xml"/>
                    </Types>
                    """
                )
                .With(
                    "_rels/.rels",
                    Links(
                        $"<Relationship Id=\"r1\" Type=\"{Main}/officeDocument\" Target=\"word/document.xml\"/>"
                    )
                )
                .With("word/document.xml", Part("document", $"<w:body>{Body}</w:body>"))
                .With("word/styles.xml", Part("styles", Styles))
                .With("word/numbering.xml", Part("numbering", Numbering))
                .With("word/trang.html", WebPage ?? "")
                .With("word/footnotes.xml", Part("footnotes", Footnotes))
                .With("word/endnotes.xml", Part("endnotes", Endnotes))
                .With(
                    "word/_rels/document.xml.rels",
                    Links(
                        $"""
                        <Relationship Id="s1" Type="{Main}/styles" Target="styles.xml"/>
                        <Relationship Id="n1" Type="{Main}/numbering" Target="numbering.xml"/>
                        <Relationship Id="f1" Type="{Main}/footnotes" Target="footnotes.xml"/>
                        <Relationship Id="e1" Type="{Main}/endnotes" Target="endnotes.xml"/>
                        {(
                            WebPage is null
                                ? ""
                                : $"<Relationship Id=\"trang\" Type=\"{Main}/aFChunk\" Target=\"trang.html\"/>"
                        )}
                        {(
                            Macros is null
                                ? ""
                                : "<Relationship Id=\"m1\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"vbaProject.bin\"/>"
                        )}
                        {Relationships}
                        """
                    )
                );
            return (Macros is { } macros ? zip.With("word/vbaProject.bin", macros) : zip).Bytes;
        }
    }

    private static string Links(string links) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{links}</Relationships>";

    private static string Part(string name, string content) =>
        $"""
            <w:{name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                xmlns:r="{Main}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
                xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
                xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
                xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
                xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
                xmlns:v="urn:schemas-microsoft-com:vml">{content}</w:{name}>
            """;
}
