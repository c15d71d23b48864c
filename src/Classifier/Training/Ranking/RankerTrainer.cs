using System.Text.Json;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Features;
using iHanoi.Classifier.Files;

namespace iHanoi.Classifier.Training.Ranking;

/// <summary>
/// Learns what the signs of a candidate add to its fused score, from data/training/questions as typed, without marks
/// and carelessly; examined by document, each fold left out in turn. Writes models/ranker/version.
/// </summary>
internal sealed class RankerTrainer(ProductFolders folders, IRankingExamples? search = null)
    : IClassifierTraining
{
    private const string Version = "1";
    private const double Slack = 0.005;

    public string Model => "ranker";

    /// <summary>It is switched off as delivered, and learns over a filled knowledge base.</summary>
    public bool OnlyWhereNamed => true;

    public async Task<ClassifierTrainingOutcome> TrainAsync(
        ClassifierTrainingOptions options,
        IProgress<string> progress,
        CancellationToken cancellationToken
    )
    {
        if (search is null)
        {
            throw new InvalidOperationException("No index is composed to learn from.");
        }

        var examples = await ExamplesAsync(search, options.Seed, cancellationToken);
        var taught = examples.Where(example => example.Teaches).ToArray();
        progress.Report($"ranker: {taught.Length} lists of candidates");

        if (taught is [])
        {
            return new ClassifierTrainingOutcome(
                Version,
                Written: false,
                "the knowledge base is empty, so no search finds a candidate; start the product once and train again",
                new Dictionary<string, double>()
            );
        }

        var final = SignWeights.Learn(taught, options.Seed);
        var files = new ModelFiles(Path.Combine(folders.Models, "ranker", Version));

        return files.Replace(
            Metrics(examples, options),
            "mrr_ranked",
            Slack,
            options,
            () => files.Write("model.onnx", Export(final, search.Signs))
        );
    }

    private async Task<List<RankingExample>> ExamplesAsync(
        IRankingExamples index,
        int seed,
        CancellationToken cancellationToken
    )
    {
        var judged = new NearDuplicates(JudgedTexts.Of(folders, "retrieve"));
        var examples = new List<RankingExample>();

        foreach (
            var question in RankingQuestion
                .Read(Path.Combine(folders.Training, "questions"))
                .Where(question => !judged.Has(question.Text))
        )
        {
            foreach (var text in Typed(question.Text, seed))
            {
                var lists = await index.SearchAsync(
                    new KnownQuestion(text, question.Document, question.Section),
                    cancellationToken
                );
                examples.AddRange(
                    lists
                        .Where(list => list.Count > 0)
                        .Select(list => new RankingExample(question.Document, list))
                );
            }
        }

        return examples;
    }

    private static IEnumerable<string> Typed(string text, int seed)
    {
        var bare = Noise.WithoutMarks(text);
        var random = new Random(seed + text.Length);
        yield return text;

        // English has no marks to lose.
        if (bare != text)
        {
            yield return bare;
            yield return random.Next(4) switch
            {
                0 => Noise.SomeMarksLost(text, random),
                1 => Noise.TelexLeft(text, random),
                2 => Noise.Teencode(text, random),
                _ => Noise.Typos(text, random),
            };
        }
    }

    private static Dictionary<string, double> Metrics(
        List<RankingExample> examples,
        ClassifierTrainingOptions options
    )
    {
        var (fused, ranked) = (0.0, 0.0);

        foreach (var fold in examples.GroupBy(example => FoldOf(example, options.Folds)))
        {
            var learnt = SignWeights.Learn(
                [.. examples.Where(e => e.Teaches && FoldOf(e, options.Folds) != fold.Key)],
                options.Seed
            );
            fused += fold.Sum(example => example.ReciprocalRank(c => c.Fused));
            ranked += fold.Sum(example =>
                example.ReciprocalRank(c => c.Fused + learnt.Added(c.Signs))
            );
        }

        return new Dictionary<string, double>
        {
            ["lists"] = examples.Count,
            ["mrr_fused"] = fused / examples.Count,
            ["mrr_ranked"] = ranked / examples.Count,
        };
    }

    private static int FoldOf(RankingExample example, int folds) =>
        (int)(Fnv.Finish(Fnv.Add(Fnv.Start('r'), example.Family)) % (uint)folds);

    internal static byte[] Export(SignWeights learnt, IReadOnlyList<string> signs)
    {
        var (weights, bias) = learnt.Folded();

        return new OnnxGraph("ranker")
            .Input("signs", integers: false, "candidates", $"{signs.Count}")
            .Constant("weights", weights, signs.Count, 1)
            .Constant("bias", [bias], 1)
            .Node("Gemm", ["signs", "weights", "bias"], ["added"])
            .Output("added", "candidates", "1")
            .ToBytes([new("signs", JsonSerializer.Serialize(signs))]);
    }
}
