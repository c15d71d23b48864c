using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using iHanoi.Ingestion.Readers.Tables;

namespace iHanoi.Ingestion.Readers;

/// <summary>
/// OpenDocument text (LibreOffice): headings by outline level, table rows as lines, notes after their paragraph;
/// deleted and hidden text and people's comments left out.
/// </summary>
internal sealed class OpenDocumentReader : IDocumentReader
{
    private const string TextName = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private const string TableName = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    private static readonly XNamespace Text = TextName;
    private static readonly XNamespace Table = TableName;

    public bool Reads(FileContent file) => OfficeFile.Holds(file, "content.xml");

    public ReadOutcome Read(FileContent file, CancellationToken cancellationToken)
    {
        using var zip = new ZipArchive(new MemoryStream(file.Bytes, writable: false));
        using var stream = zip.GetEntry("content.xml")!.Open();
        using var xml = XmlReader.Create(
            stream,
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit }
        );
        var root = XDocument.Load(xml).Root!;
        var sections = new SectionBuilder();
        new Walk(sections, new OpenDocumentWords(root)).Over(root, "");
        var built = sections.Build();

        return new ReadOutcome.Read(new DocumentDraft(sections.FirstHeading, built));
    }

    private sealed record Walk(SectionBuilder Sections, OpenDocumentWords Words)
    {
        public void Over(XElement parent, string mark)
        {
            foreach (var child in parent.Elements())
            {
                switch (child.Name.LocalName, child.Name.NamespaceName)
                {
                    case ("h", TextName):
                        var level = (int?)child.Attribute(Text + "outline-level") ?? 1;
                        Sections.Heading(level, Words.Of(child));
                        break;
                    case ("p", TextName):
                        LegalHeadings.Add(Sections, $"{mark}{Words.Of(child)}");
                        Annotate(child);
                        mark = "";
                        break;
                    case ("list-item", TextName):
                        Over(child, "- ");
                        break;
                    case ("table", TableName):
                        AddRows(child);
                        break;
                    case ("tracked-changes", TextName)
                    or ("section", TextName) when Words.IsLeftOut(child):
                        break;
                    default:
                        Over(child, mark);
                        break;
                }
            }
        }

        private void AddRows(XElement table)
        {
            ToldTable.Add(Sections, [.. new OpenDocumentTable(table, Words).Told()]);
            Annotate(table);
        }

        private void Annotate(XElement told)
        {
            foreach (var note in told.Descendants(Text + "note-body"))
            {
                Over(note, "");
            }
        }
    }
}
