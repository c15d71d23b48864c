using System.Security.Cryptography;
using System.Text;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Text;
using iHanoi.Ingestion.Sources;

namespace iHanoi.Ingestion.Readers;

/// <summary>A draft gets its id, its facts and its content hash. Files that state no id are named by their path.</summary>
internal static class DocumentMaking
{
    /// <summary>The fact that names the wards a text is of, by their codes.</summary>
    public const string WardsKey = "wards";

    /// <summary>What its sender states goes before what the file says of itself.</summary>
    public static SourceDocument From(DocumentDraft draft, Sender sender)
    {
        var document = sender.Web is { } web ? From(draft, web) : From(draft, sender.RelativePath);

        return sender.Wards is { Count: > 0 } wards
            ? Hashed(document with { Wards = wards })
            : document;
    }

    public static SourceDocument From(DocumentDraft draft, string relativePath)
    {
        var facts = draft.Facts;
        var document = new SourceDocument
        {
            Id = facts?.Text("id") ?? DocumentNames.IdOf(relativePath),
            Title = VietnameseText.Normalise(
                draft.Title ?? Path.GetFileNameWithoutExtension(relativePath)
            ),
            TitleEn = facts?.Text("titleEn"),
            Aliases = facts?.List("aliases") ?? [],
            Kind = facts?.Text("kind") ?? "document",
            Audience = Audiences.Read(facts?.Text("audience")),
            Wards = WardScope.Of(facts?.List(WardsKey) ?? []),
            Language = facts?.Text("language") ?? Language(draft),
            Issuer = facts?.Text("issuer"),
            LegalBasis = facts?.List("legalBasis") ?? [],
            Validity = facts?.Validity ?? Validity.Unknown,
            ProcedureCode = facts?.Text("procedureCode"),
            Owner = facts?.Text("owner"),
            Source = facts?.Text("source"),
            Licence = facts?.Text("licence"),
            Sections = draft.Sections,
            ContentHash = "",
        };

        return Hashed(document);
    }

    /// <summary>
    /// A page of the web is named by its address, whatever it says of itself: no page writes into another document.
    /// </summary>
    public static SourceDocument From(DocumentDraft draft, WebOrigin web)
    {
        var stranger = draft with { Title = draft.Title ?? web.Title, Facts = null };

        return Hashed(
            From(stranger, WebDocument.NameOf(web.Address)) with
            {
                Source = web.Address.AbsoluteUri,
                ReadAt = web.ReadAt,
            }
        );
    }

    /// <summary>The document under the hash of all it says.</summary>
    public static SourceDocument Hashed(SourceDocument document) =>
        document with
        {
            ContentHash = Hash(document),
        };

    private static string Language(DocumentDraft draft)
    {
        var head = string.Join(' ', draft.Sections.Take(5).Select(section => section.Text));
        return LanguageDetector.Detect(head[..Math.Min(head.Length, 2000)]).Code();
    }

    private static string Hash(SourceDocument document)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        foreach (var part in Parts(document))
        {
            var bytes = Encoding.UTF8.GetBytes(part ?? "");
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string?> Parts(SourceDocument document) =>
        [
            document.Id,
            document.Title,
            document.TitleEn,
            .. document.Aliases,
            document.Kind,
            document.Language,
            document.Issuer,
            .. document.LegalBasis,
            .. Dates(document.Validity),
            .. Readers(document.Audience),
            .. document.Wards.Select(ward => $"ward {ward}"),
            document.Owner,
            document.Source,
            document.Licence,
            .. document.Sections.SelectMany(section =>
                (IEnumerable<string?>)[.. section.HeadingPath, section.Text, $"{section.Page}"]
            ),
        ];

    private static IEnumerable<string> Readers(Audience audience) =>
        audience is Audience.Public ? [] : [$"audience {Audiences.Table.Code(audience)}"];

    // What is not stated adds nothing, so that a new fact leaves the hashes of texts without it alone.
    private static IEnumerable<string> Dates(Validity validity) =>
        (
            (string?[])
                [
                    $"Validity {{ Issued = {validity.Issued}, Effective = {validity.Effective}, Expires = {validity.Expires}, Reviewed = {validity.Reviewed} }}",
                    validity.ReviewDue is { } due ? $"review due {due:O}" : null,
                    validity.ReplacedBy is { } other ? $"replaced by {other}" : null,
                ]
        ).OfType<string>();
}
