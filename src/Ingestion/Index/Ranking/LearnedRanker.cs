using iHanoi.Ingestion.Index.Embedded;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace iHanoi.Ingestion.Index.Ranking;

/// <summary>
/// Reorders the best candidates by a learned weighing of their signs (models/ranker). What it says is added to the
/// fused score; candidates it has not seen stay behind those it has.
/// </summary>
internal sealed class LearnedRanker(InferenceSession session) : IDisposable
{
    private const string Input = "signs";

    /// <summary>Null when the folder holds no model, or one for other signs.</summary>
    public static LearnedRanker? Load(string folder)
    {
        var path = Path.Combine(folder, "model.onnx");

        if (!File.Exists(path))
        {
            return null;
        }

        // A handful of rows: threads would cost more than they save.
        using var one = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        var session = new InferenceSession(path, one);

        if (session.InputMetadata[Input].Dimensions[1] == CandidateSigns.Count)
        {
            return new LearnedRanker(session);
        }

        session.Dispose();
        return null;
    }

    public IReadOnlyList<FusedScore> Rank(SearchRound round, int depth)
    {
        if (round.Fused is [])
        {
            return [];
        }

        var seen = round.Fused.Take(depth).ToArray();
        var added = Added(CandidateSigns.Of(round, seen));
        var ranked = seen.Select(
                (score, at) => score with { Total = score.Total + added[at], Learned = added[at] }
            )
            .OrderByDescending(score => score.Total)
            .ThenBy(score => score.Chunk)
            .ToArray();
        var least = ranked[^1].Total;

        return
        [
            .. ranked,
            .. round
                .Fused.Skip(seen.Length)
                .Select(score => score with { Total = Math.Min(score.Total, least) }),
        ];
    }

    public void Dispose() => session.Dispose();

    private float[] Added(float[][] rows)
    {
        var tensor = new DenseTensor<float>(
            rows.SelectMany(row => row).ToArray(),
            [rows.Length, CandidateSigns.Count]
        );
        using var output = session.Run([NamedOnnxValue.CreateFromTensor(Input, tensor)]);
        return [.. output[0].AsEnumerable<float>()];
    }
}
