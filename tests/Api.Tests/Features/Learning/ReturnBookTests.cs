using iHanoi.Api.Data;
using iHanoi.Civic.City;

namespace iHanoi.Api.Tests.Features.Learning;

/// <summary>Reports are filed, returned and filed again, through the doors that people use.</summary>
public sealed class ReturnBookTests
{
    [Fact]
    public async Task What_was_returned_twice_in_a_ward_is_next_suggested_there_to_another_agency()
    {
        await using var app = new IHanoiApp();
        using var minh = await app.AsAsync(IHanoiApp.Minh);
        var before = await app.FileAndReadAsync(InLang(1));
        var (returner, next) = (before.Details.Agencies[0], before.Details.Agencies[1]);

        await ReturnAsync(app, minh, before);
        var after = await app.FileAndReadAsync(InLang(2));
        after.Agency.ShouldBe(before.Agency);
        await ReturnAsync(app, minh, after);
        after = await app.FileAndReadAsync(InLang(3));

        after.Ward.ShouldBe(before.Ward.ShouldNotBeNull());
        after.Agency.ShouldBe(new AgencyId(next.Id));
        after
            .Details.Agencies.Single(agency => agency.Id == returner.Id)
            .Reasons[0]
            .Vi.ShouldContain("trả lại 2 trong 2 phản ánh như vậy trong 90 ngày qua");
        (await minh.GetStringAsync($"/desk/{await app.NumberAsync(after)}")).ShouldContain(
            "trả lại 2 trong 2"
        );

        var elsewhere = await app.FileAndReadAsync("Đèn đường ở phường Nghĩa Đô tắt, tối om.");
        elsewhere.Ward.ShouldNotBeNull().ShouldNotBe(before.Ward.Value);
        elsewhere.Agency.ShouldBe(before.Agency);
    }

    private static async Task ReturnAsync(
        IHanoiApp app,
        HttpClient official,
        ReportSuggestion said
    ) =>
        await official.ActAsync(
            await app.NumberAsync(said),
            "transfer",
            ("agency", "ubnd-phuong-xa"),
            ("reason", "Không thuộc đơn vị này")
        );

    private static string InLang(int post) =>
        $"Đèn đường cột số {post} ở phường Láng tắt từ tuần trước, tối om.";
}
