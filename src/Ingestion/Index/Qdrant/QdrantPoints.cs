using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Index.Embedded;
using iHanoi.Ingestion.Index.Store;
using Qdrant.Client.Grpc;

namespace iHanoi.Ingestion.Index.Qdrant;

/// <summary>
/// A published document → its points. Both vectors already hold the share of the document: a dot product is linear,
/// so one vector gives the very score that the embedded index blends from two.
/// </summary>
internal sealed class QdrantPoints(RetrievalOptions options)
{
    // BM25 needs a mean length; a fixed one keeps a point's numbers the same whatever else is stored.
    private const float MeanLength = 120;

    private readonly DocumentIndexing _indexing = new(options);

    public IEnumerable<PointStruct> Of(StoredDocument stored)
    {
        var document = _indexing.Index(
            StoredWords.Of(stored),
            stored.Vectors,
            VersionRows.NamesOrdinal
        );
        var facts = stored.Facts.ToJson();

        return document.Chunks.Select(
            (chunk, at) => PointOf(document, chunk, at, facts, stored.Generation)
        );
    }

    /// <summary>The same chunk always has the same id: writing it twice is writing it once.</summary>
    public static PointId IdOf(string documentId, int version, int ordinal)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{documentId}@{version}#{ordinal}"));
        return new PointId { Uuid = new Guid(hash.AsSpan(0, 16)).ToString() };
    }

    private PointStruct PointOf(
        IndexedDocument document,
        Chunk chunk,
        int at,
        string facts,
        long generation
    )
    {
        var factor = document.IsReference[at] ? (float)options.ReferenceFactor : 1;
        var vectors = new NamedVectors();
        vectors.Vectors.Add(
            QdrantFields.Meaning,
            new Vector { Dense = Blend(document.Vectors[at], document.Names, factor) }
        );
        vectors.Vectors.Add(
            QdrantFields.Words,
            new Vector { Sparse = Words(document.ChunkTerms[at], factor) }
        );
        var point = new PointStruct
        {
            Id = IdOf(chunk.DocumentId, chunk.Version, chunk.Ordinal),
            Vectors = new Vectors { Vectors_ = vectors },
        };
        AddPayload(point, document.Facts, chunk, facts, generation);
        return point;
    }

    private DenseVector Blend(Int8Vector chunk, Int8Vector names, float factor)
    {
        var (own, shared) = (
            factor * (1 - (float)options.DocumentWeight) * chunk.Scale,
            factor * (float)options.DocumentWeight * names.Scale
        );
        var vector = new DenseVector();

        for (var i = 0; i < chunk.Numbers.Length; i++)
        {
            vector.Data.Add((own * chunk.Numbers[i]) + (shared * names.Numbers[i]));
        }

        return vector;
    }

    private SparseVector Words(TermCounts terms, float factor)
    {
        var (saturation, penalty) = ((float)options.Saturation, (float)options.LengthPenalty);
        var held = 1 - penalty + (penalty * terms.Length / MeanLength);
        var vector = new SparseVector();
        // Two terms with one number count together.
        var counts = terms
            .Terms.Zip(terms.Counts)
            .GroupBy(term => Term.Short(term.First), term => term.Second)
            .OrderBy(same => same.Key);

        foreach (var same in counts)
        {
            var count = same.Sum();
            vector.Indices.Add(same.Key);
            vector.Values.Add(factor * count * (saturation + 1) / (count + (saturation * held)));
        }

        return vector;
    }

    private static void AddPayload(
        PointStruct point,
        DocumentFacts document,
        Chunk chunk,
        string facts,
        long generation
    )
    {
        var payload = point.Payload;
        payload[QdrantFields.Document] = chunk.DocumentId;
        payload[QdrantFields.Version] = chunk.Version;
        payload[QdrantFields.Ordinal] = chunk.Ordinal;
        payload[QdrantFields.Kind] = document.Kind;
        payload[QdrantFields.Language] = document.Language;
        payload[QdrantFields.Subject] = document.Subject ?? "";
        payload[QdrantFields.Wards] = WardsOf(document);
        payload[QdrantFields.Audience] = Audiences.Table.Code(document.Audience);
        payload[QdrantFields.Effective] = document.Validity.Effective?.DayNumber ?? 0;
        payload[QdrantFields.Expires] = (document.Validity.Expires ?? DateOnly.MaxValue).DayNumber;
        payload[QdrantFields.HoldsUntil] = HoldsUntil(document.Validity);
        payload[QdrantFields.Generation] = generation;
        payload[QdrantFields.Facts] = facts;
        payload[QdrantFields.Path] = JsonSerializer.Serialize(
            chunk.HeadingPath,
            StoredJson.Default.IReadOnlyListString
        );
        payload[QdrantFields.Text] = chunk.Text;
        payload[QdrantFields.Start] = chunk.Start;
        payload[QdrantFields.End] = chunk.End;
        payload[QdrantFields.Tokens] = chunk.Tokens;

        if (chunk.Page is { } page)
        {
            payload[QdrantFields.Page] = page;
        }
    }

    // A text of the whole city has a keyword of its own, so that one look into the index finds it beside a ward's.
    private static Value WardsOf(DocumentFacts document) =>
        document.Wards is []
            ? QdrantFields.WholeCity
            : new Value
            {
                ListValue = new ListValue
                {
                    Values = { document.Wards.Select(ward => new Value { StringValue = ward }) },
                },
            };

    // The last day it grounds an answer without a warning, as a number the server can compare.
    private static int HoldsUntil(Validity validity) =>
        validity is { ReplacedBy: not null, Expires: null }
            ? 0
            : Math.Min(
                (validity.Expires ?? DateOnly.MaxValue).DayNumber,
                (validity.ReviewDue ?? DateOnly.MaxValue).DayNumber
            );
}
