using iHanoi.Civic.Answering;
using iHanoi.Civic.Knowledge;

namespace iHanoi.Api.Features.Chat;

/// <summary>Finds where a quote stands, so that a citation opens exactly what it quotes.</summary>
internal sealed class CitationPlaces(IPassageIndex index)
{
    public async Task<IReadOnlyList<ChatCitation>> FindAsync(
        IReadOnlyList<Citation> citations,
        CancellationToken cancellationToken
    )
    {
        var found = new List<ChatCitation>(citations.Count);

        foreach (var citation in citations)
        {
            var passages = await index.ReadAsync(citation.SourceId, cancellationToken);
            found.Add(Place(citation, passages));
        }

        return found;
    }

    public static IReadOnlyList<ChatCitation> Plain(IReadOnlyList<Citation> citations) =>
        [.. citations.Select(Plain)];

    // An address of the product's own is the page to open; any other is somebody else's.
    private static ChatCitation Plain(Citation citation) =>
        new(
            citation.Number,
            citation.SourceId,
            citation.Title,
            citation.Quote,
            citation.Url,
            citation.Url?.StartsWith('/') is true ? citation.Url : null
        );

    private static ChatCitation Place(Citation citation, IReadOnlyList<Passage> passages)
    {
        var plain = Plain(citation);

        if (passages is [])
        {
            return plain;
        }

        var document = passages[0].Document;
        var placed = plain with
        {
            Issuer = document.Issuer,
            Validity = document.Validity,
            Page = SourceAddress.Of(document.Id, document.Version, null),
        };
        var passage = passages.FirstOrDefault(candidate =>
            candidate.Chunk.Text.Contains(citation.Quote, StringComparison.Ordinal)
        );

        return passage is null
            ? placed
            : placed with
            {
                Page = SourceAddress.Of(document.Id, document.Version, passage.Chunk.Ordinal),
                Passage = passage.Chunk.Text,
            };
    }
}
