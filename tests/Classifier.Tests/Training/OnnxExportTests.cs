using System.Numerics.Tensors;
using iHanoi.Classifier.Heads;
using iHanoi.Classifier.Training;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Tests.Training;

public sealed class OnnxExportTests
{
    [Fact]
    public void The_model_file_computes_what_the_trainer_computes()
    {
        var heads = TinyTraining.Train(seed: 1);
        using var model = new ReportModel(TinyTraining.Export(heads));
        var random = new Random(3);

        foreach (
            var text in new[] { "Đèn đường hỏng", "cháy nhà", "khiếu nại", "nuoc may duc qua" }
        )
        {
            var vector = TinyTraining.Vector(random);
            var grams = model.Grams.Read(text);
            var expected = heads.Score(vector, grams.Ids, grams.Weights);

            var scores = model.Score(vector, grams);

            ShouldBeOf(scores, expected, text);
        }
    }

    [Fact]
    public void What_each_word_weighs_adds_up_to_what_all_n_grams_added()
    {
        var heads = TinyTraining.Train(seed: 1);
        using var model = new ReportModel(TinyTraining.Export(heads));
        const string text = "Đèn đường hỏng";
        var grams = model.Grams.Read(text);

        var scores = model.Score(TinyTraining.Vector(new Random(3)), grams);
        var words = WordWeights.Of(text, grams, scores.Contributions);

        words.Sum(word => word.Weight).ShouldBe(scores.Contributions.Sum(), 1e-4);
        words.ShouldAllBe(word => text.Substring(word.Start, word.Length) == word.Word);
    }

    [Fact]
    public void A_text_whose_category_is_not_known_is_not_remembered_beside_the_others()
    {
        var near = TinyTraining.Train(seed: 1).Near;

        near.Labels.ShouldNotBeEmpty();
        near.Labels.ShouldAllBe(labels =>
            labels.Take(HeadLayout.Category.Count).Sum(label => label) == 1
        );
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_does_not()
    {
        var first = TinyTraining.Export(TinyTraining.Train(seed: 1));

        TinyTraining.Export(TinyTraining.Train(seed: 1)).ShouldBe(first);
        TinyTraining.Export(TinyTraining.Train(seed: 2)).ShouldNotBe(first);
    }

    [Fact]
    public void A_model_trained_when_vectors_were_of_the_sentence_alone_still_reads()
    {
        var heads = TinyTraining.Train(seed: 1);
        var before = heads.OfTheSentenceAlone();
        using var model = new ReportModel(TinyTraining.Export(before));
        var vector = TinyTraining.Vector(new Random(3));
        const string text = "Đèn đường hỏng";
        var grams = model.Grams.Read(text);
        var expected = before.Score(
            vector[..ISentenceEncoder.Dimensions],
            grams.Ids,
            grams.Weights
        );

        var scores = model.Score(vector, grams);

        ShouldBeOf(scores, expected, text);
    }

    [Fact]
    public void A_model_that_hashes_otherwise_is_refused()
    {
        var bytes = TinyTraining.Export(TinyTraining.Train(seed: 1));
        var name = System.Text.Encoding.UTF8.GetBytes(iHanoi.Classifier.Features.Fnv.Name);
        var at = bytes.AsSpan().IndexOf(name);
        bytes[at] = (byte)'x';

        Should.Throw<InvalidDataException>(() => new ReportModel(bytes));
    }

    private static void ShouldBeOf(HeadScores scores, float[] logits, string text)
    {
        foreach (var head in HeadLayout.All)
        {
            var wanted = new float[head.Count];
            TensorPrimitives.SoftMax(head.In(logits.AsSpan()), wanted);
            TensorPrimitives
                .Distance<float>(wanted, scores.Of(head))
                .ShouldBeLessThan(1e-4f, $"{head.Name} of '{text}'");
        }
    }
}
