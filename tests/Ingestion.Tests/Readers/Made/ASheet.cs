namespace iHanoi.Ingestion.Tests.Readers.Made;

/// <summary>An Excel file as its XML says it: rows of cells, and what stands before and after them.</summary>
internal sealed record ASheet(string Rows)
{
    private const string Main =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public string Before { get; init; } = "";

    public string After { get; init; } = "";

    public string Styles { get; init; } = "";

    public string State { get; init; } = "visible";

    public static string Row(int number, params string[] cells) =>
        $"<row r=\"{number}\">{string.Concat(cells)}</row>";

    public static string Cell(string place, string text) =>
        $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    public static string Number(string place, string number, int style = 0) =>
        $"<c r=\"{place}\" s=\"{style}\"><v>{number}</v></c>";

    public string Text => Room.Text("a.xlsx", Bytes);

    public byte[] Bytes =>
        new AZip()
            .With(
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                <Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                </Types>
                """
            )
            .With("_rels/.rels", Links(("r1", "officeDocument", "xl/workbook.xml")))
            .With(
                "xl/workbook.xml",
                $"""
                <workbook xmlns="{Sheets}" xmlns:r="{Main}"><sheets>
                <sheet name="Lệ phí" sheetId="1" r:id="s1"/><sheet name="Nháp" sheetId="2" state="{State}" r:id="s2"/>
                </sheets></workbook>
                """
            )
            .With(
                "xl/_rels/workbook.xml.rels",
                Links(
                    ("s1", "worksheet", "worksheets/sheet1.xml"),
                    ("s2", "worksheet", "worksheets/sheet2.xml"),
                    ("st", "styles", "styles.xml")
                )
            )
            .With("xl/styles.xml", $"<styleSheet xmlns=\"{Sheets}\">{Styles}</styleSheet>")
            .With(
                "xl/worksheets/sheet1.xml",
                $"<worksheet xmlns=\"{Sheets}\">{Before}<sheetData>{Rows}</sheetData>{After}</worksheet>"
            )
            .With(
                "xl/worksheets/sheet2.xml",
                $"<worksheet xmlns=\"{Sheets}\"><sheetData>{Row(1, Cell("A1", "bản nháp"))}</sheetData></worksheet>"
            )
            .Bytes;

    private static string Links(params (string Id, string Type, string Target)[] links) =>
        $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(
                links.Select(link =>
                    $"<Relationship Id=\"{link.Id}\" Type=\"{Main}/{link.Type}\" Target=\"{link.Target}\"/>"
                )
            )}</Relationships>
            """;
}
