using iHanoi.Eval.Metrics;

namespace iHanoi.Eval.Tests.Metrics;

public sealed class ClassScoresTests
{
    private static readonly (string, string)[] Pairs =
    [
        ("a", "a"),
        ("a", "b"),
        ("b", "b"),
        ("c", "b"),
    ];

    [Fact]
    public void F1_of_a_class_balances_what_was_found_and_what_was_claimed()
    {
        ClassScores.F1("a", Pairs).ShouldBe(2.0 / 3);
        ClassScores.F1("b", Pairs).ShouldBe(0.5);
        ClassScores.F1("c", Pairs).ShouldBe(0);
    }

    [Fact]
    public void Macro_f1_is_the_plain_mean_over_the_classes_of_gold() =>
        ClassScores.MacroF1(Pairs)!.Value.ShouldBe((2.0 / 3 + 0.5 + 0) / 3, 1e-9);

    [Fact]
    public void Recall_of_a_class_that_does_not_occur_is_no_number() =>
        ClassScores.Recall("z", Pairs).ShouldBeNull();
}
