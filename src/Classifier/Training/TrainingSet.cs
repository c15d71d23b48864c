using System.Text.Json.Nodes;
using iHanoi.Civic.Platform;
using iHanoi.Classifier.Features;

namespace iHanoi.Classifier.Training;

/// <summary>One sending of a core: its features on both sides. Only the first variants have a vector.</summary>
internal sealed record Sample(int Core, int Variant, GramExample Grams, float[]? Vector);

/// <summary>Cores, their fold, and their variants' features.</summary>
internal sealed class TrainingSet
{
    private static readonly string[] HeldOutParts =
    [
        "classify/dev.in.jsonl",
        "classify/test.in.jsonl",
        "emergency/dev.in.jsonl",
        "emergency/test.in.jsonl",
    ];

    private const int GramVariants = 6;
    private const int DenseVariants = 3;

    public required IReadOnlyList<TrainingReport> Cores { get; init; }

    public required IReadOnlyList<Sample> Samples { get; init; }

    public required int Dropped { get; init; }

    public required Func<Sample, string> TextOf { get; init; }

    public static async Task<TrainingSet> ReadAsync(
        ProductFolders folders,
        HashedGrams grams,
        ReportVector encoder,
        int seed,
        IProgress<string> progress,
        CancellationToken cancellationToken
    )
    {
        var matters = Path.Combine(folders.Training, "phrases", "matters.tsv");
        IReadOnlyList<TrainingReport> all =
        [
            .. TrainingReports.Read(Path.Combine(folders.Training, "reports")),
            .. TrainingReports.ReadMatters(matters),
            .. TrainingReports.ReadChat(Path.Combine(folders.Training, "intents")),
        ];
        var heldOut = new NearDuplicates(HeldOutTexts(folders));
        var cores = all.Where(core => !heldOut.Has(core.Text)).ToArray();
        progress.Report(
            $"{cores.Length} cores, {all.Count - cores.Length} too near to evaluation texts"
        );

        var augmenter = new Augmenter(folders);
        var cache = new VectorCache(Path.Combine(folders.State, "training"), encoder.Model);
        var texts = cores
            .SelectMany(core =>
                Enumerable.Range(0, DenseVariants).Select(v => augmenter.Variant(core, v, seed))
            )
            .ToArray();
        var vectors = await cache.ReadAsync(texts, encoder, progress, cancellationToken);
        var samples = new Sample[cores.Length * GramVariants];

        Parallel.For(
            0,
            samples.Length,
            i =>
            {
                var (core, variant) = (i / GramVariants, i % GramVariants);
                var read = grams.Read(augmenter.Variant(cores[core], variant, seed));
                samples[i] = new Sample(
                    core,
                    variant,
                    new GramExample(read.Ids, read.Weights, cores[core].Targets),
                    variant < DenseVariants ? vectors[core * DenseVariants + variant] : null
                );
            }
        );

        return new TrainingSet
        {
            Cores = cores,
            Samples = samples,
            TextOf = sample => augmenter.Variant(cores[sample.Core], sample.Variant, seed),
            Dropped = all.Count - cores.Length,
        };
    }

    /// <summary>
    /// Cores of one family always share a fold: a family is never on both sides. Fragments are in none.
    /// </summary>
    public int FoldOf(Sample sample, int folds)
    {
        if (Cores[sample.Core].IsFragment)
        {
            return -1;
        }

        var hash = Fnv.Finish(Fnv.Add(Fnv.Start('s'), Cores[sample.Core].Family));
        return (int)(hash % (uint)folds);
    }

    private static IEnumerable<string> HeldOutTexts(ProductFolders folders) =>
        HeldOutParts
            .Select(part => Path.Combine(folders.Root, "eval", "datasets", part))
            .Where(File.Exists)
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > 0)
            .Select(line => (string)JsonNode.Parse(line)!["text"]!);
}
