using iHanoi.Civic.Answering;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;

namespace iHanoi.Civic.Tests.Text;

public sealed class StatusTableTests
{
    [Fact]
    public void A_value_without_a_row_is_refused() =>
        Should
            .Throw<InvalidOperationException>(() =>
                new StatusTable<Speaker>(
                    new StatusRow<Speaker>(Speaker.Citizen, "citizen", "Người dân", "Citizen")
                )
            )
            .Message.ShouldContain("Speaker.Assistant");

    [Fact]
    public void A_code_used_twice_is_refused() =>
        Should.Throw<ArgumentException>(() =>
            new StatusTable<Speaker>(
                new StatusRow<Speaker>(Speaker.Citizen, "one", "Một", "One"),
                new StatusRow<Speaker>(Speaker.Assistant, "one", "Hai", "Two")
            )
        );

    [Fact]
    public void A_code_leads_back_to_its_value() =>
        Enum.GetValues<Category>()
            .ShouldAllBe(category =>
                Categories.Table.Parse(Categories.Table.Code(category)) == category
            );

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ROAD-DAMAGE")]
    public void An_unknown_code_is_not_found(string? code) =>
        Categories.Table.Find(code).ShouldBeNull();

    [Fact]
    public void An_unknown_code_cannot_be_read() =>
        Should.Throw<FormatException>(() => Categories.Table.Parse("road"));

    [Fact]
    public void A_label_is_in_the_language_asked_for()
    {
        ReportStates.Table.Label(ReportState.Fixed, Language.Vietnamese).ShouldBe("Đã khắc phục");
        ReportStates.Table.Label(ReportState.Fixed, Language.English).ShouldBe("Fixed");
    }

    [Fact]
    public void The_evaluation_files_use_these_codes()
    {
        AnswerStatuses
            .Table.Rows.Select(row => row.Code)
            .ShouldBe([
                "answered",
                "partial",
                "clarify",
                "no_source",
                "out_of_scope",
                "refused",
                "emergency",
                "handover",
                "error",
            ]);
        Urgencies.Table.Rows.Select(row => row.Code).ShouldBe(["binh-thuong", "phuc-tap", "khan"]);
        LegalKinds
            .Table.Rows.Select(row => row.Code)
            .ShouldBe(["pakn", "khieu-nai", "to-cao", "khan-cap", "hoi-dap"]);
        Categories.Table.Rows.Count.ShouldBe(23);
    }
}
