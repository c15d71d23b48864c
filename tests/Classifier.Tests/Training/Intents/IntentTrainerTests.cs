using iHanoi.Civic.Reports;
using iHanoi.Classifier.Files;
using iHanoi.Classifier.Training.Intents;
using iHanoi.Encoder;
using iHanoi.Testing;

namespace iHanoi.Classifier.Tests.Training.Intents;

/// <summary>A whole training, small enough for a test, as <c>./run train intent</c> runs it.</summary>
public sealed class IntentTrainerTests
{
    private readonly string _root = Scratch.Folder("ihanoi-intent-");

    private string Folder => Path.Combine(_root, "models", "intent", IntentFolder.Version);

    private string Model => Path.Combine(Folder, "model.onnx");

    [Fact]
    public async Task A_model_in_place_that_measures_better_is_kept_unless_forced()
    {
        (await TrainAsync(force: false)).Written.ShouldBeTrue();
        await File.WriteAllTextAsync(Model, "the better model", Now);
        new ModelFiles(Folder).WriteJson(
            ModelFiles.MetricsFile,
            new Dictionary<string, double> { ["macro_f1"] = 1.5 }
        );

        var refused = await TrainAsync(force: false);

        refused.Written.ShouldBeFalse();
        refused.Reason.ShouldContain("the model in place is better");
        (await File.ReadAllTextAsync(Model, Now)).ShouldBe("the better model");
        new ModelFiles(Folder).Metrics()!["macro_f1"].ShouldBe(1.5);

        var forced = await TrainAsync(force: true);

        forced.Written.ShouldBeTrue();
        new FileInfo(Model).Length.ShouldBeGreaterThan(1_000);
        new ModelFiles(Folder).Metrics()!["macro_f1"].ShouldBe(forced.Metrics["macro_f1"]);
    }

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private Task<ClassifierTrainingOutcome> TrainAsync(bool force) =>
        new IntentTrainer(
            Repository.Folders() with
            {
                Root = _root,
                Training = SmallTraining.Create(Path.Combine(_root, "small")),
            },
            TheClassifier.Get<ISentenceEncoder>()
        ).TrainAsync(
            new ClassifierTrainingOptions { Force = force, Folds = 2 },
            new Progress<string>(),
            Now
        );
}
