using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Readers.Encodings;
using iHanoi.Ingestion.Readers.Hiding;
using iHanoi.Ingestion.Readers.Safety;
using iHanoi.Ingestion.Readers.Tables;

namespace iHanoi.Ingestion.Readers;

/// <summary>A page's main text. What a person would not see (hidden, menus, scripts) is not read.</summary>
internal sealed class HtmlReader : IDocumentReader
{
    private static readonly HashSet<string> Blocks = new(
        (
            "P DIV SECTION ARTICLE MAIN UL OL LI DL DT DD BLOCKQUOTE PRE FIGURE FIGCAPTION HEADER ADDRESS "
            + "TABLE THEAD TBODY TFOOT TR TD TH CAPTION DETAILS SUMMARY FIELDSET BR HR"
        ).Split(' '),
        StringComparer.Ordinal
    );

    public bool Reads(FileContent file) =>
        file.Extension is ".html" or ".htm" or ".xhtml" || Begins(file);

    /// <summary>A page under another name, as many programs "export to Word" or "to Excel".</summary>
    public static bool Begins(FileContent file)
    {
        if (file.Extension is ".md" or ".markdown" or ".csv" or ".tsv" or ".json" or ".jsonl")
        {
            return false;
        }

        var head = System.Text.Encoding.Latin1.GetString(
            file.Bytes.AsSpan(0, Math.Min(file.Bytes.Length, 256))
        );
        var text = head.AsSpan().TrimStart("\u00EF\u00BB\u00BF \t\r\n");
        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    public ReadOutcome Read(FileContent file, CancellationToken cancellationToken)
    {
        var sections = new SectionBuilder();

        return Told(file.Bytes, sections, out var title)
            ? new ReadOutcome.Read(
                new DocumentDraft(title ?? sections.FirstHeading, sections.Build())
            )
            : new ReadOutcome.Skipped(SkipReason.Hostile);
    }

    /// <summary>A page that stands within another document. False: it is nested too deep to be read.</summary>
    public static bool Told(byte[] bytes, SectionBuilder sections) => Told(bytes, sections, out _);

    private static bool Told(byte[] bytes, SectionBuilder sections, out string? title)
    {
        var markup = TextDecoder.Decode(bytes);
        title = null;

        if (MarkupDepth.IsTooDeep(markup))
        {
            return false;
        }

        var page = new HtmlParser().ParseDocument(markup);
        HiddenElements.RemoveFrom(page);
        var line = new LineBuilder(sections);
        Walk(MainOf(page), sections, line);
        line.Break();
        title = TitleOf(page);
        return true;
    }

    private static string? TitleOf(IDocument page) =>
        (
            page.QuerySelector("h1") is { } heading
                ? HtmlTable.TextOf(heading)
                : SectionBuilder.OneLine(page.Title ?? "")
        )
            is { Length: > 0 } title
            ? title
            : null;

    private static IElement MainOf(IDocument page) =>
        page.QuerySelectorAll("main, [role=main], article") is [var only] ? only : page.Body!;

    private static void Walk(INode node, SectionBuilder sections, LineBuilder line)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText text:
                    line.Add(text.Data);
                    break;
                case IElement { TagName: ['H', >= '1' and <= '6'] } heading:
                    line.Break();
                    sections.Heading(heading.TagName[1] - '0', HtmlTable.TextOf(heading));
                    break;
                case IElement { TagName: "TABLE" } table
                    when new HtmlTable(table) is { IsLayout: false } rows:
                    line.Break();
                    AddTable(table, rows, sections);
                    break;
                case IElement element when Blocks.Contains(element.TagName):
                    line.Break();
                    line.Mark(element);
                    Walk(element, sections, line);
                    line.Break();
                    break;
                default:
                    Walk(child, sections, line);
                    break;
            }
        }
    }

    private static void AddTable(IElement table, HtmlTable rows, SectionBuilder sections)
    {
        if (table.QuerySelector("caption") is { } caption)
        {
            sections.Line(HtmlTable.TextOf(caption));
        }

        ToldTable.Add(sections, [.. rows.Told()]);
    }

    private sealed class LineBuilder(SectionBuilder sections)
    {
        private readonly System.Text.StringBuilder _text = new();
        private readonly ListMarks _marks = new();
        private string? _mark;

        public void Add(string text) => _text.Append(text);

        public void Mark(IElement block) =>
            _mark = block.TagName is "LI" ? _marks.Of(block) : _mark;

        public void Break()
        {
            if (SectionBuilder.OneLine(_text.ToString()) is { Length: > 0 } line)
            {
                sections.Line(_mark is null ? line : $"{_mark} {line}");
                _mark = null;
            }

            _text.Clear();
        }
    }
}
