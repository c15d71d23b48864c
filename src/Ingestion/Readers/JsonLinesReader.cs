using System.Text.Json;
using iHanoi.Ingestion.Readers.Encodings;

namespace iHanoi.Ingestion.Readers;

/// <summary>JSON and JSON Lines: each value as a line "path: value", a gap between records.</summary>
internal sealed class JsonLinesReader : IDocumentReader
{
    public bool Reads(FileContent file) => file.Extension is ".jsonl" or ".ndjson" or ".json";

    public ReadOutcome Read(FileContent file, CancellationToken cancellationToken)
    {
        var text = TextDecoder.Decode(file.Bytes);
        var sections = new SectionBuilder();
        var records = file.Extension is ".json"
            ? [text]
            : text.Split(
                '\n',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            );

        foreach (var record in records)
        {
            using var json = JsonDocument.Parse(record);
            Add(json.RootElement, "", sections);
            sections.Gap();
        }

        return new ReadOutcome.Read(new DocumentDraft(null, sections.Build()));
    }

    private static void Add(JsonElement value, string path, SectionBuilder sections)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    Add(
                        property.Value,
                        path is "" ? property.Name : $"{path}.{property.Name}",
                        sections
                    );
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Add(item, path, sections);
                }

                break;
            case JsonValueKind.Null or JsonValueKind.Undefined:
                break;
            default:
                sections.Line(path is "" ? value.ToString() : $"{path}: {value}");
                break;
        }
    }
}
