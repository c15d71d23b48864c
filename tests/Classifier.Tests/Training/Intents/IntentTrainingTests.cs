using iHanoi.Classifier.Training;
using iHanoi.Classifier.Training.Intents;
using iHanoi.Encoder;
using iHanoi.Testing;
using Microsoft.ML.OnnxRuntime;

namespace iHanoi.Classifier.Tests.Training.Intents;

public sealed class IntentTrainingTests
{
    private static readonly IReadOnlyList<IntentExample> Examples = IntentExample.Read(
        Path.Combine(Repository.Root, "data", "training", "intents")
    );

    [Fact]
    public void The_model_file_computes_what_the_trainer_computes()
    {
        var head = Learn().Cooled(0.7f);
        using var session = new InferenceSession(IntentFolder.Export(head, ["a", "b", "c"]));
        var vector = Vector(new Random(5), 1);
        using var input = OrtValue.CreateTensorValueFromMemory(vector, [1, vector.Length]);
        using var run = new RunOptions();

        using var results = session.Run(run, ["vector"], [input], ["probabilities"]);

        var probabilities = results[0].GetTensorDataAsSpan<float>().ToArray();
        var logits = head.Logits(vector);
        probabilities.Sum().ShouldBe(1, 1e-4f);
        (Math.Log(probabilities[1]) - Math.Log(probabilities[0])).ShouldBe(
            logits[1] - logits[0],
            1e-3
        );
    }

    [Fact]
    public void The_same_utterances_give_the_same_weights() =>
        Learn().Weights[2].ShouldBe(Learn().Weights[2]);

    [Fact]
    public void A_vector_like_the_ones_of_a_label_gets_the_label()
    {
        var head = Learn();

        for (var label = 0; label < 3; label++)
        {
            var logits = head.Logits(Vector(new Random(100 + label), label));

            Array.IndexOf(logits, logits.Max()).ShouldBe(label);
        }
    }

    [Fact]
    public void Utterances_that_say_nearly_the_same_share_a_fold()
    {
        IntentExample[] examples =
        [
            new("Trạm xe buýt gần hồ Tây ở đâu", "bus"),
            new("tram xe buyt gan ho tay o dau", "bus"),
            new("Tôi muốn gặp cán bộ", "handover", "f1"),
            new("Cho nói chuyện với người thật", "handover", "f1"),
        ];

        var folds = IntentFamilies.Folds(examples, 97);

        folds[1].ShouldBe(folds[0]);
        folds[3].ShouldBe(folds[2]);
        folds[2].ShouldNotBe(folds[0]);
    }

    [Fact]
    public void Every_kind_has_enough_families_to_be_examined()
    {
        var folds = IntentFamilies.Folds(Examples, 5);

        foreach (var kind in Examples.Index().GroupBy(example => example.Item.Intent))
        {
            kind.Select(example => folds[example.Index])
                .Distinct()
                .Count()
                .ShouldBeGreaterThan(3, kind.Key);
        }
    }

    private static SoftmaxRegression Learn()
    {
        var random = new Random(7);

        return SoftmaxRegression.Learn(
            [.. Enumerable.Range(0, 60).Select(i => (Vector(random, i % 3), i % 3))],
            3,
            pull: 1
        );
    }

    private static float[] Vector(Random random, int label)
    {
        var vector = new float[ISentenceEncoder.Dimensions];

        for (var d = 0; d < vector.Length; d++)
        {
            vector[d] = (random.NextSingle() - 0.5f) / 20 + (d % 3 == label ? 0.02f : 0);
        }

        return vector;
    }
}
