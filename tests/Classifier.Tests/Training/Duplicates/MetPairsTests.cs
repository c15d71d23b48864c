using iHanoi.Classifier.Duplicates;
using iHanoi.Classifier.Training;
using iHanoi.Classifier.Training.Duplicates;
using iHanoi.Classifier.Training.Transformer;
using iHanoi.Testing;

namespace iHanoi.Classifier.Tests.Training.Duplicates;

public sealed class MetPairsTests
{
    private const int Pieces = 5;

    private static readonly string Training = Path.Combine(
        Repository.Root,
        "data",
        "training",
        "duplicates"
    );

    [Fact]
    public void Pairs_are_met_in_their_order()
    {
        var met = Met([Told.Pair("a", "b"), Told.Pair("a", "a")]);

        met.Count.ShouldBe(2);
        met[1].Worse.ShouldBe(1, tolerance: 0.01);
        met[0].Worse.ShouldBeLessThan(0.9);
    }

    [Fact]
    public void Not_one_telling_in_a_thousand_nearly_repeats_a_written_pair()
    {
        var written = new NearDuplicates(PairExample.Read(Training).SelectMany(pair => pair.Texts));

        var told = ToldScenes
            .Read(Path.Combine(Training, "scenes"), _ => true)
            .SelectMany(scene => scene.Texts)
            .ToArray();

        told.Count(written.Has).ShouldBeLessThan(told.Length / 1000);
    }

    private static IReadOnlyList<TellingsMet> Met(PairExample[] pairs)
    {
        var random = new Random(3);
        var lower = "ab".ToDictionary(
            text => $"{text}",
            _ =>
                Enumerable
                    .Range(0, Pieces * TransformerShape.Width)
                    .Select(_ => (Half)(random.NextSingle() * 2 - 1))
                    .ToArray()
        );
        using var network = TellingNetwork.Load(Repository.Folders());

        return new MetPairs(network, lower).Of(pairs);
    }
}
