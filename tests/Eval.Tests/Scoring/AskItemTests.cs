using iHanoi.Eval.Scoring;
using iHanoi.Eval.Tasks;

namespace iHanoi.Eval.Tests.Scoring;

public sealed class AskItemTests
{
    [Fact]
    public void Right_in_full_needs_status_facts_and_nothing_forbidden()
    {
        Item("Lệ phí 50.000 đồng [1].").RightInFull.ShouldBeTrue();
        Item("Lệ phí 50.000 đồng [1].", status: "partial").RightInFull.ShouldBeFalse();
        Item("Không rõ.").RightInFull.ShouldBeFalse();
        Item("Lệ phí 50.000 đồng, miễn phí từ 2023.").RightInFull.ShouldBeFalse();
    }

    [Fact]
    public void A_number_that_no_quote_holds_is_invented()
    {
        Item("Lệ phí 50.000 đồng [1].").InventedNumbers().ShouldBeEmpty();
        Item("Lệ phí 50.000 đồng, trong 15 ngày [1].").InventedNumbers().ShouldBe(["15"]);
    }

    [Fact]
    public void A_tool_call_is_exact_with_its_name_and_every_expected_argument()
    {
        Item("", ward: "00166").ToolsExact.ShouldBeTrue();
        Item("", ward: "00199").ToolsExact.ShouldBeFalse();
    }

    private static AskItem Item(string text, string status = "answered", string ward = "00166") =>
        new(
            new AskGold(
                "q",
                "answered",
                [new ExpectedFact("fee", ["50.000", "50,000"])],
                ["miễn phí"],
                ["1.001193"],
                [
                    new ExpectedTool(
                        "air_quality",
                        new Dictionary<string, string?> { ["ward"] = "00166" }
                    ),
                ],
                null,
                null
            ),
            new AskOut(
                "q",
                status,
                text,
                [new AskCitation("1.001193", "Lệ phí: 50.000 đồng")],
                [
                    new AskToolCall(
                        "air_quality",
                        new Dictionary<string, string?> { ["ward"] = ward }
                    ),
                ],
                1
            )
        );
}
