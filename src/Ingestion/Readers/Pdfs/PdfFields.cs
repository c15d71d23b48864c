using UglyToad.PdfPig;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace iHanoi.Ingestion.Readers.Pdfs;

/// <summary>
/// What was filled into a form, and text boxes put on a page: people see it on the page, though it is not in it.
/// </summary>
internal sealed class PdfFields(PdfDocument pdf)
{
    private const int MostFields = 2_000;

    // A field may be its own ancestor.
    private const int DeepestField = 8;

    private const AnnotationFlags Unseen =
        AnnotationFlags.Hidden | AnnotationFlags.Invisible | AnnotationFlags.NoView;

    public IReadOnlyList<string> On(Page page) =>
        [
            .. page.GetAnnotations()
                .Where(note => (note.Flags & Unseen) == default)
                .Take(MostFields)
                .Select(Told)
                .Where(text => !string.IsNullOrWhiteSpace(text))
                .OfType<string>(),
        ];

    private string? Told(Annotation note) =>
        note.Type switch
        {
            AnnotationType.FreeText => note.Content,
            AnnotationType.Widget => Filled(note.AnnotationDictionary),
            _ => null,
        };

    private string? Filled(DictionaryToken field) =>
        Inherited(field, "V") is not { Length: > 0 } value ? null
        : Inherited(field, "TU") is { Length: > 0 } name ? $"{name}: {value}"
        : value;

    // The boxes of one field share what their parent says. A button's value is a name and no text.
    private string? Inherited(DictionaryToken field, string name)
    {
        for (var depth = 0; depth < DeepestField; depth++)
        {
            if (Resolved(field.Data.GetValueOrDefault(name)) is { } own)
            {
                return own switch
                {
                    StringToken text => text.Data,
                    HexToken text => text.Data,
                    _ => null,
                };
            }

            if (Resolved(field.Data.GetValueOrDefault("Parent")) is not DictionaryToken parent)
            {
                return null;
            }

            field = parent;
        }

        return null;
    }

    private IToken? Resolved(IToken? token) =>
        token is IndirectReferenceToken other ? pdf.Structure.GetObject(other.Data)?.Data : token;
}
