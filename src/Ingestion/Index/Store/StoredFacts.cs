using System.Text.Json;
using System.Text.Json.Serialization;
using iHanoi.Civic.Knowledge;

namespace iHanoi.Ingestion.Index.Store;

/// <summary>The facts of one version as kept in the database.</summary>
internal sealed record StoredFacts(
    string Title,
    string? TitleEn,
    IReadOnlyList<string> Aliases,
    string Kind,
    string Language,
    string? Issuer,
    IReadOnlyList<string> LegalBasis,
    Validity Validity,
    string? Owner,
    string? Source,
    string? Licence,
    string? ProcedureCode = null,
    DateTimeOffset? ReadAt = null,
    string? Audience = null,
    string? Subject = null,
    IReadOnlyList<string>? Wards = null
)
{
    public static StoredFacts Of(SourceDocument document) =>
        new(
            document.Title,
            document.TitleEn,
            document.Aliases,
            document.Kind,
            document.Language,
            document.Issuer,
            document.LegalBasis,
            document.Validity,
            document.Owner,
            document.Source,
            document.Licence,
            document.ProcedureCode,
            document.ReadAt,
            document.Audience is Civic.Knowledge.Audience.Public
                ? null
                : Audiences.Table.Code(document.Audience),
            document.Subject,
            document.Wards is [] ? null : document.Wards
        );

    public static StoredFacts Parse(string json) =>
        JsonSerializer.Deserialize(json, StoredJson.Default.StoredFacts)!;

    public string ToJson() => JsonSerializer.Serialize(this, StoredJson.Default.StoredFacts);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoredFacts))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(int[]))]
internal sealed partial class StoredJson : JsonSerializerContext;
