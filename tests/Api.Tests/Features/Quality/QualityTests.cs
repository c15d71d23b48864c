using iHanoi.Api.Features.Quality;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;

namespace iHanoi.Api.Tests.Features.Quality;

public sealed class QualityTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 9, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public void Agreement_counts_what_officials_decided_and_keeps_the_unsure_apart()
    {
        var agreement = Agreement.Of([
            Said(Category.Noise, decided: Category.Noise),
            Said(Category.Noise, decided: Category.Animal),
            Said(Category.Noise, decided: Category.Noise) with
            {
                Abstained = true,
            },
            Said(Category.Noise, decided: null),
        ]);

        agreement.ShouldBe(new Agreement(3, 2, 2, 1, 0, 0));
    }

    [Fact]
    public void An_agency_agrees_only_when_it_was_suggested()
    {
        var agency = new AgencyId("so-xay-dung");
        var same = Said(Category.Noise, Category.Noise) with
        {
            Agency = agency,
            DecidedAgency = agency,
        };
        var neither = Said(Category.Noise, Category.Noise);

        Agreement.Of([same, neither]).SameAgency.ShouldBe(1);
    }

    [Fact]
    public void A_week_like_the_month_before_is_steady()
    {
        var drift = Drift.Of(
            [.. Days(3, 60, Category.Noise), .. Days(20, 60, Category.Noise)],
            Now
        );

        drift.State.ShouldBe(DriftState.Steady);
        drift.Index.ShouldBe(0, 1e-9);
    }

    [Fact]
    public void A_flood_of_one_matter_has_moved()
    {
        var drift = Drift.Of(
            [.. Days(3, 60, Category.FloodingDrainage), .. Days(20, 60, Category.Noise)],
            Now
        );

        drift.State.ShouldBe(DriftState.Moved);
        drift.Rows[0].Category.ShouldBeOneOf(Category.FloodingDrainage, Category.Noise);
    }

    [Fact]
    public void Few_reports_say_nothing_about_drift()
    {
        var drift = Drift.Of([.. Days(3, 5, Category.FloodingDrainage)], Now);

        drift.State.ShouldBe(DriftState.TooFew);
    }

    [Fact]
    public void Texts_full_of_new_words_have_moved_and_the_sign_says_which()
    {
        var shift = InputShift.Of(
            [
                .. Days(3, 40, Category.Noise)
                    .Select((one, i) => Written(one, 0.30 + i % 3 * 0.02)),
                .. Days(20, 40, Category.Noise)
                    .Select((one, i) => Written(one, 0.05 + i % 3 * 0.02)),
            ],
            Now
        );

        shift.State.ShouldBe(DriftState.Moved);
        shift.Signs.Single(sign => sign.Name is "Unseen").State.ShouldBe(DriftState.Moved);
        shift.Signs.Single(sign => sign.Name is "Length").State.ShouldBe(DriftState.Steady);
    }

    [Fact]
    public void Suggestions_from_before_words_were_counted_say_nothing_about_input() =>
        InputShift
            .Of([.. Days(3, 40, Category.Noise), .. Days(20, 40, Category.Noise)], Now)
            .State.ShouldBe(DriftState.TooFew);

    [Fact]
    public void A_class_row_reads_precision_recall_and_the_commonest_mistake()
    {
        var tables = new ModelTables(
            ["noise", "animal"],
            [
                [8, 2],
                [4, 6],
            ],
            [],
            []
        );

        var noise = ClassRow.Of(tables).Single(row => row.Category == Category.Noise);

        noise.Count.ShouldBe(10);
        noise.Recall.ShouldBe(0.8, 1e-9);
        noise.Precision.ShouldBe(8.0 / 12, 1e-9);
        noise.TakenFor.ShouldBe(Category.Animal);
        noise.TakenForCount.ShouldBe(2);
    }

    private static Said Said(Category category, Category? decided) =>
        new(Guid.NewGuid(), Now, category, 0.9, false, null, decided, null, false);

    private static Said Written(Said said, double unseen) =>
        said with
        {
            Words = 12,
            Unseen = unseen,
        };

    private static IEnumerable<Said> Days(int ago, int count, Category category) =>
        Enumerable
            .Range(0, count)
            .Select(_ => Said(category, null) with { At = Now - TimeSpan.FromDays(ago) });
}
