using iHanoi.Civic.Reports;
using iHanoi.Classifier.Files;
using iHanoi.Testing;

namespace iHanoi.Classifier.Tests.Files;

public sealed class ModelFilesTests
{
    private const string Measure = "f1";
    private const double Slack = 0.01;

    private readonly ModelFiles _files = new(
        Path.Combine(Scratch.Folder("ihanoi-model-"), "some-model", "3")
    );

    [Fact]
    public void The_first_model_is_put_in_place()
    {
        var (outcome, wrote) = Replace(0.5);

        outcome.Written.ShouldBeTrue();
        outcome.Version.ShouldBe("3");
        wrote.ShouldBeTrue();
        _files.Metrics()![Measure].ShouldBe(0.5);
    }

    [Fact]
    public void A_worse_model_is_refused_with_both_figures_and_touches_nothing()
    {
        Replace(0.9);

        var (outcome, wrote) = Replace(0.88);

        outcome.Written.ShouldBeFalse();
        outcome.Reason.ShouldContain("f1 0.900 against 0.880");
        outcome.Metrics[Measure].ShouldBe(0.88);
        wrote.ShouldBeFalse();
        _files.Metrics()![Measure].ShouldBe(0.9);
    }

    [Theory]
    [InlineData(0.91)]
    [InlineData(0.895)]
    public void A_better_one_and_one_that_is_hardly_worse_replace_it(double measured)
    {
        Replace(0.9);

        var (outcome, wrote) = Replace(measured);

        outcome.Written.ShouldBeTrue();
        wrote.ShouldBeTrue();
        _files.Metrics()![Measure].ShouldBe(measured);
    }

    [Fact]
    public void Force_replaces_a_better_model()
    {
        Replace(0.9);

        var (outcome, wrote) = Replace(0.1, force: true);

        outcome.Written.ShouldBeTrue();
        wrote.ShouldBeTrue();
        _files.Metrics()![Measure].ShouldBe(0.1);
    }

    private (ClassifierTrainingOutcome Outcome, bool Wrote) Replace(
        double measured,
        bool force = false
    )
    {
        var wrote = false;
        var outcome = _files.Replace(
            [new(Measure, measured)],
            Measure,
            Slack,
            new ClassifierTrainingOptions { Force = force },
            () => wrote = true
        );

        return (outcome, wrote);
    }
}
