using System.Collections.Concurrent;
using iHanoi.City;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using iHanoi.Classifier.Heads;
using iHanoi.Classifier.Training;
using iHanoi.Encoder;
using iHanoi.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Classifier.Tests.Training;

/// <summary>A candidate is made beside what is shipped, of data and corrections, and compared fairly.</summary>
public sealed class CandidateTrainerTests
{
    private const string Taught =
        "Tiếng khoan cắt bê tông lúc nửa đêm ở ngõ nhà tôi không ai chịu nổi";

    [Fact]
    public async Task A_candidate_is_trained_compared_and_never_lies_over_the_shipped_model()
    {
        var folders = Repository.Folders();
        folders = folders with
        {
            Training = SmallTraining.Create(Path.Combine(folders.State, "small")),
        };
        await using var rooms = new ServiceCollection()
            .AddCity(folders)
            .AddEncoder(folders)
            .AddClassifier(folders)
            .BuildServiceProvider();
        var training = rooms.GetRequiredService<ICandidateTraining>();
        var seen = new Seen();
        var token = TestContext.Current.CancellationToken;
        var shipped = File.GetLastWriteTimeUtc(ReportModel.PathIn(folders));
        var order = new CandidateOrder(
            "2-c1",
            [new(Guid.NewGuid(), Taught, Language.Vietnamese, Category.Noise, Urgency.Normal)]
        );

        await training.TrainAsync(order, seen, token);
        var comparison = await training.CompareAsync(
            ReportModel.CurrentVersion,
            order,
            seen,
            token
        );

        File.GetLastWriteTimeUtc(ReportModel.PathIn(folders)).ShouldBe(shipped);
        ReportModel.PathIn(folders, order.Version).ShouldStartWith(folders.State);
        comparison.ComparedWith.ShouldContain("twin");
        comparison.Texts.ShouldBeGreaterThan(10);
        comparison.Figures.ShouldAllBe(figure => figure.Low <= figure.High);
        comparison.Figures.Count(figure => figure.IsHeadline).ShouldBe(6);
        seen.Stages.ShouldBe([
            TrainingStage.Reading,
            TrainingStage.Encoding,
            TrainingStage.Examining,
            TrainingStage.Learning,
            TrainingStage.Yardstick,
            TrainingStage.Comparing,
        ]);
        var said = await rooms
            .GetRequiredService<IModelShelf>()
            .AskAsync(order.Version, Taught, token);
        said!.Category.ShouldBe(Category.Noise);
        said.Stamp.Version.ShouldBe(order.Version);
    }

    [Fact]
    public void One_family_in_ten_is_frozen_and_a_family_is_frozen_whole()
    {
        var reports = TrainingReports.Read(
            Path.Combine(Repository.Root, "data", "training", "reports")
        );
        var families = reports.ToLookup(report => report.Family, FrozenSet.Holds);

        families.ShouldAllBe(family => family.Distinct().Count() == 1);
        var share = families.Count(family => family.First()) / (double)families.Count;
        share.ShouldBeInRange(0.08, 0.12);
    }

    private sealed class Seen : IProgress<TrainingProgress>
    {
        private readonly ConcurrentQueue<TrainingStage> _stages = new();

        public IEnumerable<TrainingStage> Stages => _stages.Distinct();

        public void Report(TrainingProgress value) => _stages.Enqueue(value.Stage);
    }
}
