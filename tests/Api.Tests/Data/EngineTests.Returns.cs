using iHanoi.Api.Data;
using iHanoi.Api.Features.Learning;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace iHanoi.Api.Tests.Data;

public abstract partial class EngineTests
{
    private static readonly WardCode Here = new("00070");
    private static readonly WardCode Elsewhere = new("00199");
    private static readonly AgencyId Returner = new("so-xay-dung");
    private static readonly AgencyId Taker = new("ban-duy-tu-gt");

    [Fact]
    public async Task Returns_count_in_their_ward_until_they_are_old_beside_what_was_accepted()
    {
        await using var db = await OpenAsync();
        Return(db, "HN-261125-AAAAAA", daysAgo: 10, Here);
        Return(db, "HN-261125-BBBBBB", daysAgo: 89, Here);
        Return(db, "HN-261125-CCCCCC", daysAgo: 91, Here);
        Return(db, "HN-261125-DDDDDD", daysAgo: 10, Elsewhere);
        // Sent back to the first one, which then accepted it.
        var back = Return(db, "HN-261125-EEEEEE", daysAgo: 10, Here);
        back.Agency = Returner;
        back.State = ReportState.Accepted;
        back.AcceptedAt = Noon.AddDays(-9);
        await db.SaveChangesAsync();
        var book = new ReturnBook(
            db,
            Options.Create(new LessonOptions()),
            new FakeTimeProvider(Noon)
        );

        var lessons = await book.ReadAsync(Here, CancellationToken.None);

        lessons.Days.ShouldBe(90);
        lessons.Records.ShouldBe([new AgencyRecord(Category.RoadDamage, Returner, 2, 1)]);
        (await book.ReadAsync(Elsewhere, CancellationToken.None))
            .Records.ShouldHaveSingleItem()
            .Returned.ShouldBe(1);
        (await book.ReadAsync(null, CancellationToken.None)).ShouldBe(RoutingLessons.None);
    }

    private static Report Return(CityDb db, string number, int daysAgo, WardCode ward)
    {
        var report = Report(number, Noon.AddDays(-daysAgo));
        report.Ward = ward;
        report.Category = Category.RoadDamage;
        report.State = ReportState.Transferred;
        report.Agency = Taker;
        db.Reports.Add(report);
        db.TrainingSamples.Add(
            new TrainingSample
            {
                Id = Guid.CreateVersion7(report.FiledAt),
                ReportId = report.Id,
                At = report.FiledAt,
                Kind = SampleKind.NotOurs,
                PersonId = "minh",
                MaskedText = report.MaskedText,
                Language = Language.Vietnamese,
                Agency = Taker,
                NotAgency = Returner,
                Model = "m",
                ModelVersion = "1",
                SuggestedCategory = Category.RoadDamage,
                SuggestedUrgency = Urgency.Normal,
            }
        );

        return report;
    }
}
