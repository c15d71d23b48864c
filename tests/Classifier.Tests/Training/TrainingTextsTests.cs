using iHanoi.Classifier.Heads;
using iHanoi.Classifier.Training;
using iHanoi.Testing;

namespace iHanoi.Classifier.Tests.Training;

public sealed class TrainingTextsTests
{
    private static readonly IReadOnlyList<TrainingReport> Cores = TrainingReports.Read(
        Path.Combine(Repository.Root, "data", "training", "reports")
    );

    [Fact]
    public void Every_core_has_labels_that_exist_and_agree()
    {
        Cores.Count.ShouldBeGreaterThan(1000);

        foreach (var core in Cores)
        {
            core.Targets.Length.ShouldBe(core.Also is [_, ..] ? 5 : 4, core.Id);
            (core.LegalKind is "khan-cap").ShouldBe(core.Emergency, core.Id);
        }
    }

    [Fact]
    public void A_text_of_danger_teaches_whether_somebody_is_in_it_and_nothing_else()
    {
        var dangers = TrainingReports
            .ReadDangers(Path.Combine(Repository.Root, "data", "training", "dangers"))
            .ToArray();

        dangers.Length.ShouldBeGreaterThan(8000);
        dangers.Select(danger => danger.Id).Distinct().Count().ShouldBe(dangers.Length);
        dangers.ShouldAllBe(danger => danger.IsFragment);
        dangers.Select(danger => danger.Targets[..3]).ShouldAllBe(others => others.Max() == -1);
        dangers
            .Average(danger => danger.Targets[HeadLayout.All.Count - 1])
            .ShouldBe(0.5, tolerance: 0.05);
    }

    [Fact]
    public void Of_a_report_the_clean_text_is_read_and_one_that_is_another()
    {
        var read = Sending
            .Of(Cores)
            .Where(sending => sending.Vector is not null)
            .ToLookup(sending => Cores[sending.Core], sending => sending.Variant);

        read.ShouldAllBe(core => core.Count() == 2 && core.First() == Augmenter.Clean);
        var withMarks = read.Where(core => core.Key.HasMarks).ToArray();
        withMarks
            .Count(core => core.Last() == Augmenter.WithoutMarks)
            .ShouldBeInRange(withMarks.Length * 9 / 20, withMarks.Length * 11 / 20);
        read.Except(withMarks).ShouldAllBe(core => core.Last() != Augmenter.WithoutMarks);
    }

    [Fact]
    public void Of_a_text_of_danger_one_sending_is_read_clean_or_by_turns_without_marks()
    {
        var dangers = TrainingReports
            .ReadDangers(Path.Combine(Repository.Root, "data", "training", "dangers"))
            .ToArray();
        var sendings = Sending.Of(dangers);

        sendings.Length.ShouldBe(2 * dangers.Length);
        var read = sendings.Where(sending => sending.Vector is not null).ToArray();
        read.Select(sending => sending.Core).ShouldBe(Enumerable.Range(0, dangers.Length));
        var unmarked = read.Where(sending => sending.Variant != Augmenter.Clean).ToArray();
        unmarked.ShouldAllBe(sending =>
            sending.Variant == Augmenter.WithoutMarks && Sending.LosesMarks(dangers[sending.Core])
        );
        var losing = dangers.Count(Sending.LosesMarks);
        unmarked.Length.ShouldBeInRange(losing * 9 / 20, losing * 11 / 20);
    }

    [Fact]
    public void Each_vector_keeps_its_place()
    {
        var danger = TrainingReport.Danger(new DangerLine("d", "Cháy nhà", "vi", true, "d"));

        Sending
            .Of([danger, Cores[0], danger])
            .Select(sending => sending.Vector)
            .Where(place => place is not null)
            .ShouldBe([0, 1, 2, 3]);
    }

    [Fact]
    public void Variants_fill_every_slot_and_come_out_the_same_each_time()
    {
        var augmenter = new Augmenter(Repository.Folders());

        foreach (var core in Cores.Take(60))
        {
            for (var variant = 0; variant < 6; variant++)
            {
                var text = augmenter.Variant(core, variant, seed: 1);

                text.ShouldNotContain("{place}");
                text.ShouldNotContain("{time}");
                augmenter.Variant(core, variant, seed: 1).ShouldBe(text);
            }
        }
    }

    [Fact]
    public void A_core_that_nearly_repeats_a_test_text_is_found()
    {
        var held = new NearDuplicates(["Đèn đường ngõ 12 Láng Hạ tắt ba đêm nay rồi"]);

        held.Has("den duong ngo 12 lang ha tat ba dem nay roi!").ShouldBeTrue();
        held.Has("Rác trước cổng chợ chất đống không ai dọn").ShouldBeFalse();
    }

    [Theory]
    [InlineData("đường", "dduwowngf")]
    [InlineData("cháy", "chays")]
    [InlineData("xe", "xe")]
    public void Telex_keys_are_what_fingers_pressed(string word, string keys) =>
        TelexKeys.Of(word).ShouldBe(keys);
}
