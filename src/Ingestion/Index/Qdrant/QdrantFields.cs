using Qdrant.Client.Grpc;

namespace iHanoi.Ingestion.Index.Qdrant;

/// <summary>The names a point's parts go by.</summary>
internal static class QdrantFields
{
    public const string Meaning = "meaning";
    public const string Words = "words";

    public const string Document = "document";
    public const string Version = "version";
    public const string Ordinal = "ordinal";
    public const string Kind = "kind";
    public const string Language = "language";
    public const string Audience = "audience";
    public const string Subject = "subject";
    public const string Wards = "wards";

    /// <summary>In <see cref="Wards"/>: a document that names none.</summary>
    public const string WholeCity = "city";

    public const string Effective = "effective";
    public const string Expires = "expires";
    public const string HoldsUntil = "holds_until";
    public const string Generation = "generation";
    public const string Facts = "facts";
    public const string Path = "path";
    public const string Text = "text";
    public const string Page = "page";
    public const string Start = "start";
    public const string End = "end";
    public const string Tokens = "tokens";

    /// <summary>What is filtered or ordered by.</summary>
    public static IReadOnlyList<(string Field, FieldType Type)> Indexed { get; } =
    [
        (Document, FieldType.Keyword),
        (Kind, FieldType.Keyword),
        (Language, FieldType.Keyword),
        (Audience, FieldType.Keyword),
        (Subject, FieldType.Keyword),
        (Wards, FieldType.Keyword),
        (Version, FieldType.Integer),
        (Effective, FieldType.Integer),
        (Expires, FieldType.Integer),
        (HoldsUntil, FieldType.Integer),
        (Generation, FieldType.Integer),
    ];
}
