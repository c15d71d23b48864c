using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Index.Embedded;

namespace iHanoi.Ingestion.Index.Store;

/// <summary>A stored document as the indexes count it.</summary>
internal static class StoredWords
{
    public static DocumentWords Of(StoredDocument stored) =>
        new(
            stored.Facts.ToDocumentFacts(stored.Id, stored.Version),
            stored.Facts.Aliases,
            [
                .. stored.Chunks.Select(
                    (span, place) =>
                        span.ToChunk(
                            stored.Id,
                            stored.Version,
                            span.Ordinal ?? place,
                            stored.Facts.Title,
                            stored.Text
                        )
                ),
            ]
        );

    public static DocumentFacts ToDocumentFacts(this StoredFacts facts, string id, int version) =>
        new(
            id,
            version,
            facts.Title,
            facts.TitleEn,
            facts.Kind,
            facts.Issuer,
            facts.Validity,
            facts.Source,
            facts.LegalBasis
        )
        {
            Aliases = facts.Aliases,
            Language = facts.Language,
            Subject = facts.Subject,
            Audience = Audiences.Read(facts.Audience),
            Wards = facts.Wards ?? WardScope.WholeCity,
        };
}
