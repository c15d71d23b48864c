using iHanoi.Ingestion.Readers.Encodings;

namespace iHanoi.Ingestion.Readers;

/// <summary>Plain text in any encoding Vietnamese offices have used; a law's own headings make the sections.</summary>
internal sealed class PlainTextReader : IDocumentReader
{
    public bool Reads(FileContent file) => file.Extension is ".txt" or ".text" or ".log";

    public ReadOutcome Read(FileContent file, CancellationToken cancellationToken)
    {
        var sections = new SectionBuilder();

        foreach (var line in TextDecoder.Decode(file.Bytes).ReplaceLineEndings("\n").Split('\n'))
        {
            LegalHeadings.Add(sections, line);
        }

        return new ReadOutcome.Read(new DocumentDraft(null, sections.Build()));
    }
}
