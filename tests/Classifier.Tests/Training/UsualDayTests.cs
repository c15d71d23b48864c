using iHanoi.Classifier.Heads;
using iHanoi.Classifier.Training;
using iHanoi.Testing;

namespace iHanoi.Classifier.Tests.Training;

public sealed class UsualDayTests
{
    [Fact]
    public void How_sure_the_model_may_be_is_read_from_everyday_texts()
    {
        HeldOutAnswer[] answers =
        [
            .. Answers(300, everyday: true),
            .. Answers(700, everyday: false),
        ];

        UsualDay.Of(answers).ShouldBe(answers[..300]);
    }

    [Fact]
    public void Too_few_everyday_texts_say_nothing_so_all_are_asked()
    {
        HeldOutAnswer[] answers =
        [
            .. Answers(299, everyday: true),
            .. Answers(700, everyday: false),
        ];

        UsualDay.Of(answers).ShouldBe(answers);
    }

    [Fact]
    public void The_training_data_holds_enough_everyday_reports_of_every_category()
    {
        var everyday = TrainingReports
            .Read(Path.Combine(Repository.Folders().Training, "reports"))
            .Where(report => report.IsEveryday)
            .ToLookup(report => report.Category);

        HeadLayout.Category.Labels.ShouldAllBe(category => everyday[category].Count() >= 20);
    }

    private static IEnumerable<HeldOutAnswer> Answers(int count, bool everyday) =>
        Enumerable
            .Range(0, count)
            .Select(_ =>
                HeldOutAnswer.Of(new float[HeadLayout.Outputs], [0, 0, 0, 0], "clean") with
                {
                    IsEveryday = everyday,
                }
            );
}
