using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Index.Embedded;
using Qdrant.Client.Grpc;

namespace iHanoi.Ingestion.Index.Qdrant;

/// <summary>A question ready for the server: its vector, its words as a sparse vector, and how much meaning weighs.</summary>
internal sealed record QdrantQuestion(
    ReadOnlyMemory<float> Meaning,
    IReadOnlyList<QueryTerm> Words,
    double DenseWeight
)
{
    public Query AsMeaning()
    {
        var vector = new DenseVector();
        vector.Data.AddRange(Meaning.ToArray());
        return new Query { Nearest = new VectorInput { Dense = vector } };
    }

    public Query AsWords()
    {
        var vector = new SparseVector();
        // Two terms with one number count once, with the greater weight.
        var terms = Words
            .GroupBy(term => Term.Short(term.Number))
            .Select(same => (Number: same.Key, Weight: same.Max(term => term.Weight)))
            .OrderBy(term => term.Number);

        foreach (var term in terms)
        {
            vector.Indices.Add(term.Number);
            vector.Values.Add(term.Weight);
        }

        return new Query { Nearest = new VectorInput { Sparse = vector } };
    }

    public bool Asks(SearchMode mode) => mode is not SearchMode.Lexical && !Meaning.IsEmpty;
}
