using System.Text;
using System.Xml.Linq;

namespace iHanoi.Ingestion.Readers;

/// <summary>The words of an OpenDocument paragraph or cell as people see them.</summary>
internal sealed class OpenDocumentWords(XElement document)
{
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

    // Styles whose letters are not printed.
    private readonly HashSet<string> _hidden = document
        .Descendants(Style + "style")
        .Where(style =>
            style
                .Elements(Style + "text-properties")
                .Any(look => (string?)look.Attribute(Text + "display") is "none")
        )
        .Select(style => (string?)style.Attribute(Style + "name"))
        .OfType<string>()
        .ToHashSet(StringComparer.Ordinal);

    public string Of(XElement element)
    {
        var words = new StringBuilder();
        Tell(element, words);
        return words.ToString().Trim();
    }

    public bool IsLeftOut(XElement element) =>
        element.Name.LocalName
            is "annotation"
                or "annotation-end"
                or "note"
                or "tracked-changes"
                or "hidden-text"
                or "hidden-paragraph"
        || (string?)element.Attribute(Text + "display") is "none"
        || (
            (string?)element.Attribute(Text + "style-name") is { } style && _hidden.Contains(style)
        );

    private void Tell(XElement element, StringBuilder words)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
            {
                words.Append(text.Value);
            }
            else if (node is XElement child && !IsLeftOut(child))
            {
                // Paragraphs of a cell, and of a box that floats beside them, stand apart.
                words.Append(
                    child.Name.LocalName is "s" or "tab" or "line-break" or "p" or "h" ? " " : ""
                );
                Tell(child, words);
            }
        }
    }
}
