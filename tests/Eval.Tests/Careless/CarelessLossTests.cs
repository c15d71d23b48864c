using iHanoi.Eval.Careless;

namespace iHanoi.Eval.Tests.Careless;

public sealed class CarelessLossTests
{
    private static readonly CarelessQuestion Question = new(
        "q",
        "hộ chiếu",
        new Dictionary<string, int>(StringComparer.Ordinal) { ["right"] = 3 },
        ["own-words"]
    );

    [Fact]
    public void Losing_is_what_the_well_typed_question_has_more()
    {
        var (first, third) = (Question.Judge(["right", "x"]), Question.Judge(["x", "y", "right"]));

        var lost = CarelessLoss.Of([new AskedTwice(Question, "ho chieu", first, third)]);

        lost.ShouldNotBeNull().Value.ShouldBe(0.5);
        first.First.ShouldBe(1);
        third.First.ShouldBe(0);
    }

    [Fact]
    public void Nothing_asked_loses_nothing_known() => CarelessLoss.Of([]).ShouldBeNull();
}
