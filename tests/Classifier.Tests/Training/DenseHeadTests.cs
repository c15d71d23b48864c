using iHanoi.Classifier.Heads;
using iHanoi.Classifier.Training;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Tests.Training;

public sealed class DenseHeadTests
{
    private static readonly Random Chance = new(5);

    // Two kinds of text that differ in one number, which is neither centred nor of the others' size.
    private static readonly DenseExample[] Examples =
    [
        .. Enumerable.Range(0, 256).Select(i => Example(isSecond: i % 2 is 1)),
    ];

    [Fact]
    public void What_was_learnt_from_standard_vectors_decides_raw_ones()
    {
        var head = new DenseHead(new DenseHeadOptions { Hidden = 24, Epochs = 30 }, seed: 1);

        head.Learn(Examples, seed: 2);

        var (first, firstBias, second, secondBias) = head.Fold();
        var right = Examples.Count(example =>
        {
            var hidden = DenseLayers.Hidden(first, firstBias, example.Vector);
            var (one, other) = (Logit(0), Logit(1));
            return (other > one) == (example.Targets[0] is 1);

            float Logit(int c) => DenseLayers.Dot(second[c], hidden) + secondBias[c];
        });
        right.ShouldBeGreaterThan(Examples.Length * 19 / 20);
    }

    [Fact]
    public void The_same_seeds_give_the_same_weights() => Learnt(1).ShouldBe(Learnt(1));

    [Fact]
    public void Other_seeds_give_others() => Learnt(1).ShouldNotBe(Learnt(2));

    private static float[] Learnt(int seed)
    {
        var head = new DenseHead(new DenseHeadOptions { Hidden = 8, Epochs = 2 }, seed);
        head.Learn(Examples, seed);
        return head.Fold().First[0];
    }

    private static DenseExample Example(bool isSecond)
    {
        float[] vector =
        [
            .. Enumerable.Range(0, ILayeredEncoder.Dimensions).Select(_ => Chance.NextSingle()),
        ];
        vector[7] = 100 + (isSecond ? 8 : 0) + Chance.NextSingle();
        return new DenseExample(vector, [isSecond ? 1 : 0, -1, -1, -1]);
    }
}
