using iHanoi.Classifier.Emergency;
using iHanoi.Classifier.Training.Dangers;

namespace iHanoi.Classifier.Tests.Training.Dangers;

/// <summary>Texts of random pieces; in a call for help one of them, anywhere, is the piece that tells.</summary>
public sealed class DangerLearningTests
{
    private static readonly float[] Telling = Noise(new Random(3));

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public void The_piece_that_tells_is_found_wherever_it_stands_and_however_long_the_text()
    {
        using var network = new DangerNetwork(Graph(Texts(600, seed: 7)));

        var read = Texts(100, seed: 8)
            .Select(text => (Odds: Odds(network, text), text.Text.IsDanger))
            .ToArray();

        DangerFigures
            .Of(read, learnt: 600)
            .ShouldContain(figure => figure.Key == DangerFigures.Measure && figure.Value > 0.97);
    }

    [Fact]
    public void Learning_twice_gives_the_same_network()
    {
        var texts = Texts(70, seed: 7);

        Graph(texts).ShouldBe(Graph(texts));
    }

    [Fact]
    public void Texts_that_no_number_tells_apart_have_half_of_the_area_under_the_curve() =>
        DangerFigures
            .Of([(0.5, true), (0.5, false), (0.5, false)], learnt: 0)
            .ShouldContain(new KeyValuePair<string, double>(DangerFigures.Measure, 0.5));

    private static byte[] Graph(IReadOnlyList<ReadDanger> texts) =>
        DangerGraph.Export(new DangerLearning(seed: 1).Learn(texts, _ => { }, Now));

    private static double Odds(DangerNetwork network, ReadDanger text) =>
        network.Odds(Array.ConvertAll(text.Pieces, number => (float)number));

    private static ReadDanger[] Texts(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => Text(i % 2 is 0, random))];
    }

    private static ReadDanger Text(bool isDanger, Random random)
    {
        var pieces = Enumerable.Range(0, random.Next(3, 12)).Select(_ => Noise(random)).ToArray();

        if (isDanger)
        {
            pieces[random.Next(pieces.Length)] = Telling;
        }

        return new ReadDanger(
            new DangerText("", "", isDanger),
            [.. pieces.SelectMany(piece => piece).Select(number => (Half)number)]
        );
    }

    private static float[] Noise(Random random) =>
        [.. Enumerable.Range(0, DangerPieces.Width).Select(_ => random.NextSingle() * 2 - 1)];
}
