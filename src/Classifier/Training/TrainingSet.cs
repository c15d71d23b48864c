using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using iHanoi.Classifier.Features;

namespace iHanoi.Classifier.Training;

/// <summary>One sending of a core: its features on both sides. Some have no vector.</summary>
internal sealed record Sample(int Core, int Variant, GramExample Grams, float[]? Vector);

/// <summary>Cores, their fold, and their variants' features.</summary>
internal sealed class TrainingSet
{
    public required IReadOnlyList<TrainingReport> Cores { get; init; }

    public required IReadOnlyList<Sample> Samples { get; init; }

    public required GramRarity Rarity { get; init; }

    public required int Dropped { get; init; }

    public required Func<Sample, string> TextOf { get; init; }

    public static async Task<TrainingSet> ReadAsync(
        ProductFolders folders,
        int bits,
        ReportVector encoder,
        ISpelling? spelling,
        TrainingChoice choice,
        int seed,
        TrainingPace pace
    )
    {
        var (cores, dropped) = Choose(folders, choice);
        pace.Say($"{cores.Length} cores, {dropped} too near to evaluation texts");
        pace.At(TrainingStage.Reading, 1);

        var augmenter = new Augmenter(folders);
        var sendings = Sending.Of(cores);
        var texts = new MeantReport[sendings.Length];
        Parallel.For(
            0,
            texts.Length,
            pace.Parallel,
            i =>
                texts[i] = MeantReport.Of(
                    augmenter.Variant(cores[sendings[i].Core], sendings[i].Variant, seed),
                    spelling
                )
        );
        var cache = VectorCache.In(folders, encoder.Model);
        var vectors = await cache.ReadAsync(
            [
                .. texts
                    .Zip(sendings)
                    .Where(pair => pair.Second.Vector is not null)
                    .Select(pair => pair.First.Text),
            ],
            encoder,
            pace
        );
        var (samples, rarity) = Read(cores, sendings, texts, vectors, bits, pace.Parallel);

        return new TrainingSet
        {
            Cores = cores,
            Samples = samples,
            Rarity = rarity,
            TextOf = sample => augmenter.Variant(cores[sample.Core], sample.Variant, seed),
            Dropped = dropped,
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

    /// <summary>What is learnt from: no core that nearly repeats a text which judges the model.</summary>
    internal static (TrainingReport[] Cores, int Dropped) Choose(
        ProductFolders folders,
        TrainingChoice choice
    )
    {
        var reports = TrainingReports.Read(Path.Combine(folders.Training, "reports"));
        var frozen = choice.LeavesFrozenOut ? reports.Where(FrozenSet.Holds).ToArray() : [];
        IReadOnlyList<TrainingReport> all =
        [
            .. reports.Except(frozen),
            .. TrainingReports.ReadMatters(
                Path.Combine(folders.Training, "phrases", "matters.tsv")
            ),
            .. TrainingReports.ReadChat(Path.Combine(folders.Training, "intents")),
            .. TrainingReports.ReadDangers(Path.Combine(folders.Training, "dangers")),
            .. choice.Taught,
        ];
        var heldOut = new NearDuplicates(
            JudgedTexts.OfReports(folders).Concat(frozen.Select(report => report.Text))
        );
        var cores = all.Where(core => !heldOut.Has(core.Text)).ToArray();

        return (cores, all.Count - cores.Length);
    }

    private static (Sample[] Samples, GramRarity Rarity) Read(
        TrainingReport[] cores,
        Sending[] sendings,
        MeantReport[] texts,
        IReadOnlyList<float[]> vectors,
        int bits,
        ParallelOptions parallel
    )
    {
        var grams = new HashedGrams(bits);
        var samples = new Sample[texts.Length];

        Parallel.For(
            0,
            samples.Length,
            parallel,
            i =>
            {
                var (core, variant, vector) = sendings[i];
                var (ids, weights) = grams.ReadBare(texts[i].Tokens);
                samples[i] = new Sample(
                    core,
                    variant,
                    new GramExample(ids, weights, cores[core].Targets),
                    vector is { } place ? vectors[place] : null
                );
            }
        );

        var rarity = GramRarity.Of(
            bits,
            [
                .. samples
                    .Where(sample => sample.Vector is not null)
                    .Select(sample => sample.Grams.Ids),
            ]
        );

        foreach (var sample in samples)
        {
            rarity.Weigh(sample.Grams.Ids, sample.Grams.Weights);
        }

        return (samples, rarity);
    }
}
