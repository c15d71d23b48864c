using System.Text;
using iHanoi.Civic.Knowledge;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>
/// What documents are filed under (kind, language, subject, readers): thousands share one label, which stands for them
/// as facts without a name, so that a question admits it by its own rule.
/// </summary>
internal static class DocumentLabels
{
    // Between fields and between labels: no text has them.
    private const char Field = '\u001F';
    private const char Label = '\u001E';

    public static (ushort[] Labels, DocumentFacts[] Labelled) Of(
        IReadOnlyList<DocumentFacts> documents
    )
    {
        var numbers = new Dictionary<DocumentFacts, ushort>();
        ushort[] labels =
        [
            .. documents.Select(document =>
            {
                var label = LabelOf(
                    document.Kind,
                    document.Language,
                    document.Subject,
                    document.Audience
                );
                numbers.TryAdd(label, checked((ushort)numbers.Count));
                return numbers[label];
            }),
        ];
        return (labels, [.. numbers.Keys]);
    }

    public static byte[] Write(IEnumerable<DocumentFacts> labels) =>
        Encoding.UTF8.GetBytes(
            string.Join(
                Label,
                labels.Select(label =>
                    string.Join(
                        Field,
                        label.Kind,
                        label.Language,
                        label.Subject,
                        Audiences.Table.Code(label.Audience)
                    )
                )
            )
        );

    public static DocumentFacts[] Read(byte[] bytes) =>
        [
            .. Encoding
                .UTF8.GetString(bytes)
                .Split(Label)
                .Select(label => label.Split(Field))
                .Where(fields => fields is [_, _, _, _])
                .Select(fields =>
                    LabelOf(
                        fields[0],
                        fields[1],
                        fields[2] is "" ? null : fields[2],
                        Audiences.Read(fields[3])
                    )
                ),
        ];

    // One list for all labels: records compare lists by identity.
    private static readonly IReadOnlyList<string> None = [];

    private static DocumentFacts LabelOf(
        string kind,
        string language,
        string? subject,
        Audience audience
    ) =>
        new("", 0, "", null, kind, null, Validity.Unknown, null, None)
        {
            Aliases = None,
            Language = language,
            Subject = subject,
            Audience = audience,
        };
}
