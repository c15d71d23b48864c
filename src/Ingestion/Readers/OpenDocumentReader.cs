using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace iHanoi.Ingestion.Readers;

/// <summary>OpenDocument text (LibreOffice): headings by outline level, table rows as lines.</summary>
internal sealed class OpenDocumentReader : IDocumentReader
{
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    public bool Reads(FileContent file) => OfficeFile.Holds(file, "content.xml");

    public ReadOutcome Read(FileContent file, CancellationToken cancellationToken)
    {
        using var zip = new ZipArchive(new MemoryStream(file.Bytes, writable: false));
        using var stream = zip.GetEntry("content.xml")!.Open();
        using var xml = XmlReader.Create(
            stream,
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit }
        );
        var sections = new SectionBuilder();
        Walk(XDocument.Load(xml).Root!, sections);
        var built = sections.Build();

        return new ReadOutcome.Read(new DocumentDraft(sections.FirstHeading, built));
    }

    private static void Walk(XElement parent, SectionBuilder sections)
    {
        foreach (var child in parent.Elements())
        {
            if (child.Name == Text + "h")
            {
                var level = (int?)child.Attribute(Text + "outline-level") ?? 1;
                sections.Heading(level, Words(child));
            }
            else if (child.Name == Text + "p")
            {
                LegalHeadings.Add(sections, Words(child));
            }
            else if (child.Name == Table + "table-row")
            {
                sections.Row(child.Elements(Table + "table-cell").Select(Words));
            }
            else if (child.Name != Text + "tracked-changes")
            {
                Walk(child, sections);
            }
        }
    }

    private static string Words(XElement element) =>
        string.Concat(
            element
                .DescendantNodes()
                .Select(node =>
                    node switch
                    {
                        XText text => text.Value,
                        XElement { Name.LocalName: "s" or "tab" or "line-break" } => " ",
                        XElement { Name.LocalName: "p" } paragraph
                            when paragraph.PreviousNode is not null => " ",
                        _ => "",
                    }
                )
        );
}
