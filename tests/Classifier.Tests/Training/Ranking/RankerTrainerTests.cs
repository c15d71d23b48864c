using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Training.Ranking;
using iHanoi.Testing;

namespace iHanoi.Classifier.Tests.Training.Ranking;

public sealed class RankerTrainerTests
{
    [Fact]
    public async Task Over_an_empty_knowledge_base_nothing_is_written_and_the_reason_says_so()
    {
        var trainer = new RankerTrainer(Repository.Folders(), new NothingFound());

        var outcome = await trainer.TrainAsync(
            new ClassifierTrainingOptions(),
            new Progress<string>(),
            TestContext.Current.CancellationToken
        );

        outcome.Written.ShouldBeFalse();
        outcome.Reason.ShouldContain("knowledge base is empty");
    }

    private sealed class NothingFound : IRankingExamples
    {
        public IReadOnlyList<string> Signs => ["sign"];

        public ValueTask<IReadOnlyList<IReadOnlyList<RankingCandidate>>> SearchAsync(
            KnownQuestion question,
            CancellationToken cancellationToken
        ) =>
            ValueTask.FromResult<IReadOnlyList<IReadOnlyList<RankingCandidate>>>([
                [],
                [],
            ]);
    }
}
