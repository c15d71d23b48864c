using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using iHanoi.Classifier.Training;
using iHanoi.Testing;

namespace iHanoi.Classifier.Tests.Training;

/// <summary>The data as delivered: what the report learning would keep of it, and how much that is.</summary>
public sealed class TrainingSetTests
{
    private const int FewestReports = 4_000;
    private const int FewestOfACategory = 150;
    private const int FewestSendings = 20_000;

    private static readonly TrainingReport[] Kept =
    [
        .. TrainingSet.Choose(Repository.Folders(), TrainingChoice.Everything).Cores,
    ];

    private static readonly TrainingReport[] Reports = [.. Kept.Where(core => !core.IsFragment)];

    [Theory]
    [InlineData("classify")]
    [InlineData("emergency")]
    [InlineData("matters")]
    public void No_core_that_is_kept_nearly_repeats_a_text_that_judges_the_model(string task)
    {
        var judged = JudgedTexts.Of(Repository.Folders(), task).ToArray();
        judged.Length.ShouldBeGreaterThan(200);
        var near = new NearDuplicates(judged);

        Kept.AsParallel()
            .Where(core => near.Has(core.Text))
            .Select(core => core.Id)
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_core_like_a_judged_text_would_be_left_out()
    {
        var folders = Repository.Folders();
        var judged = JudgedTexts
            .OfReports(folders)
            .Select(text => new TaughtReport(
                Guid.NewGuid(),
                text,
                Language.Vietnamese,
                Category.Other,
                Urgency.Normal
            ))
            .ToArray();

        var (cores, dropped) = TrainingSet.Choose(
            folders,
            TrainingChoice.Everything with
            {
                Taught = [.. judged.Select(TrainingReport.Taught)],
            }
        );

        cores.Length.ShouldBe(Kept.Length);
        dropped.ShouldBeGreaterThanOrEqualTo(judged.Length);
    }

    [Fact]
    public void There_are_reports_enough_and_enough_of_each_category()
    {
        Reports.Length.ShouldBeGreaterThanOrEqualTo(FewestReports);
        var counts = Reports.CountBy(report => Categories.Table.Parse(report.Category));

        counts.Select(count => count.Key).Order().ShouldBe(Enum.GetValues<Category>());
        counts.ShouldAllBe(count => count.Value >= FewestOfACategory);
    }

    [Fact]
    public void Sent_in_their_ways_they_are_enough_different_texts()
    {
        var augmenter = new Augmenter(Repository.Folders());

        Sending
            .Of(Reports)
            .Select(sending => augmenter.Variant(Reports[sending.Core], sending.Variant, seed: 1))
            .Distinct(StringComparer.Ordinal)
            .Take(FewestSendings)
            .Count()
            .ShouldBe(FewestSendings);
    }
}
