using System.Numerics.Tensors;
using iHanoi.Classifier.Duplicates;
using iHanoi.Classifier.Features;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>
/// The learnt reading, three times: from either half of the families for the pairs of the other half, so that the
/// trees see it as it is on families it never saw, and from all of them to be shipped.
/// </summary>
internal sealed class TellingFolds(
    TellingLearning learning,
    IReadOnlyDictionary<string, Half[]> lower,
    IProgress<string> progress
)
{
    private const int Halves = 2;
    private const double ShareToTell = 0.25;

    public (byte[] Graph, IReadOnlyList<TellingsMet> Met) Learn(
        PairExample[] pairs,
        CancellationToken cancellationToken
    )
    {
        var scenes = SceneGrouping.Of(pairs.Select(pair => (pair, HalfOf(pair))), lower);
        var met = new TellingsMet[pairs.Length];

        for (var half = 0; half < Halves; half++)
        {
            var others = scenes.Where(scene => scene.Half != half).ToArray();
            var graph = Learn(others, $"half {half + 1}", cancellationToken);
            using var network = new TellingNetwork(graph);
            var own = pairs.Index().Where(pair => HalfOf(pair.Item) == half);
            Meet(own.Where(pair => pair.Item.Counts > 0), network, met);
        }

        return (Learn(scenes, "all", cancellationToken), met);
    }

    // Of its own, not of the folds: the trees' folds may be of any number.
    private static int HalfOf(PairExample pair) =>
        (int)(Fnv.Finish(Fnv.Add(Fnv.Start('h'), pair.Family)) % Halves);

    private byte[] Learn(
        IReadOnlyList<Scene> scenes,
        string of,
        CancellationToken cancellationToken
    )
    {
        var next = 0.0;

        return TellingExport.ToBytes(
            learning.Learn(
                scenes,
                share =>
                {
                    if (share >= next)
                    {
                        progress.Report($"duplicates: reading of {of}, {share:P0}");
                        next += ShareToTell;
                    }
                },
                cancellationToken
            )
        );
    }

    private void Meet(
        IEnumerable<(int Index, PairExample Item)> pairs,
        TellingNetwork network,
        TellingsMet[] met
    )
    {
        var tellings = new Dictionary<string, Telling>(StringComparer.Ordinal);

        foreach (var (i, pair) in pairs)
        {
            met[i] = TellingsMet.Of(Read(pair.A.Text), Read(pair.B.Text));
        }

        Telling Read(string text)
        {
            if (!tellings.TryGetValue(text, out var telling))
            {
                var states = new float[lower[text].Length];
                TensorPrimitives.ConvertToSingle(lower[text], states);
                telling = tellings[text] = network.Read(states);
            }

            return telling;
        }
    }
}
