using iHanoi.Classifier.Features;
using iHanoi.Classifier.Heads;
using iHanoi.Classifier.Training;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Tests.Training;

/// <summary>A training small enough for a test: thirteen texts, made-up vectors, every part of the real thing.</summary>
internal static class TinyTraining
{
    public const int Bits = 10;

    private static readonly (string Text, int[] Targets)[] Texts =
    [
        ("Ổ gà to giữa đường", [0, 0, 0, 0]),
        ("Mặt đường nứt toác", [0, 0, 0, 0]),
        ("Đường lún sâu", [0, 2, 0, 0]),
        ("Đèn đường tắt cả tuần", [1, 0, 0, 0]),
        ("Bóng đèn hỏng", [1, 0, 0, 0]),
        ("Rác chất đống trước nhà", [2, 0, 0, 0]),
        ("Xe rác không đến", [2, 0, 4, 0]),
        ("Cháy nhà cứu với", [14, 2, 3, 1]),
        ("Tôi khiếu nại quyết định phạt", [17, 1, 1, 0]),
        ("Tôi tố cáo ông T nhận tiền", [18, 1, 2, 0]),
        ("Nước máy đục", [4, 0, 0, 0]),
        ("Mất nước hai ngày", [4, 0, 0, 0]),
        ("Cứu với, không thở được", [-1, -1, -1, 1]),
    ];

    public static TrainedHeads Train(int seed)
    {
        var random = new Random(7);
        var samples = Texts
            .Select((text, i) => Sample(i, text.Text, text.Targets, random))
            .SelectMany(sample => Enumerable.Repeat(sample, 4))
            .ToArray();
        var learnt = FoldScores.Learn(samples, Bits, seed);
        var fusion = Fusion.Fit(learnt.Score(samples));

        return TrainedHeads.Build(Bits, learnt.Grams, learnt.Dense, learnt.Near, fusion);
    }

    public static byte[] Export(TrainedHeads heads) =>
        OnnxExport.Write(
            heads,
            [
                .. new Thresholds
                {
                    Desk = 0.5,
                    EmergencyKind = 0.3,
                    EmergencyAlone = 0.3,
                    EmergencyWithRule = 0.1,
                    EmergencyWhenCalm = 0.8,
                    SentAway = 0.6,
                    Urgent = 0.3,
                }.ToMetadata(),
                new("rarity", new GramRarity(new byte[1 << Bits]).ToString()),
            ]
        );

    public static TrainedHeads OfTheSentenceAlone(this TrainedHeads heads) =>
        heads with
        {
            First = [.. heads.First.Select(row => row[..ISentenceEncoder.Dimensions])],
        };

    public static float[] Vector(Random random) =>
        [
            .. Enumerable
                .Range(0, ILayeredEncoder.Dimensions)
                .Select(_ => random.NextSingle() - 0.5f),
        ];

    private static Sample Sample(int core, string text, int[] targets, Random random)
    {
        var read = new HashedGrams(Bits).Read(text);
        return new Sample(
            core,
            0,
            new GramExample(read.Ids, read.Weights, targets),
            Vector(random)
        );
    }
}
