using System.Text;
using iHanoi.Civic.Knowledge;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>
/// What documents are filed under (kind, language, subject, readers, wards): thousands share one label, which stands for
/// them as facts without a name, so that a question admits it by its own rule.
/// </summary>
internal static class DocumentLabels
{
    // Between fields, between labels and between wards: no text has them.
    private const char Field = '\u001F';
    private const char Label = '\u001E';
    private const char Ward = '\u001D';

    public static (ushort[] Labels, DocumentFacts[] Labelled) Of(
        IReadOnlyList<DocumentFacts> documents
    )
    {
        var numbers = new Dictionary<string, ushort>(StringComparer.Ordinal);
        ushort[] labels =
        [
            .. documents.Select(document =>
            {
                var line = Line(document);
                numbers.TryAdd(line, checked((ushort)numbers.Count));
                return numbers[line];
            }),
        ];
        return (labels, [.. numbers.Keys.Select(line => Parse(line.Split(Field)))]);
    }

    public static byte[] Write(IEnumerable<DocumentFacts> labels) =>
        Encoding.UTF8.GetBytes(string.Join(Label, labels.Select(Line)));

    // Segments written before documents could be of a ward have one field less: theirs are the whole city's.
    public static DocumentFacts[] Read(byte[] bytes) =>
        [
            .. Encoding
                .UTF8.GetString(bytes)
                .Split(Label)
                .Select(label => label.Split(Field))
                .Where(fields => fields is [_, _, _, _] or [_, _, _, _, _])
                .Select(Parse),
        ];

    private static string Line(DocumentFacts document) =>
        string.Join(
            Field,
            document.Kind,
            document.Language,
            document.Subject,
            Audiences.Table.Code(document.Audience),
            string.Join(Ward, document.Wards)
        );

    private static DocumentFacts Parse(string[] fields) =>
        new("", 0, "", null, fields[0], null, Validity.Unknown, null, [])
        {
            Language = fields[1],
            Subject = fields[2] is "" ? null : fields[2],
            Audience = Audiences.Read(fields[3]),
            Wards = fields is [_, _, _, _, { Length: > 0 } wards]
                ? wards.Split(Ward)
                : WardScope.WholeCity,
        };
}
