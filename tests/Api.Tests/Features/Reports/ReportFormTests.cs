using System.Net;
using System.Net.Http.Headers;
using MetadataExtractor;
using Microsoft.EntityFrameworkCore;
using NetVips;

namespace iHanoi.Api.Tests.Features.Reports;

/// <summary>The whole way of the form, as a browser without script goes it.</summary>
public sealed class ReportFormTests(IHanoiApp app) : IClassFixture<IHanoiApp>
{
    private const string Words = "Nắp hố ga vỡ trước cổng trường, trẻ con đi học dễ bị ngã.";

    [Fact]
    public async Task Photo_place_words_check_and_send_end_with_a_number()
    {
        using var client = app.Anyone();
        var check = await PrepareAsync(client, photo: true);
        var html = await client.GetStringAsync(check);

        html.ShouldContain("Nắp hố ga");
        var sent = await client.PostAsync(check, Form(html));

        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        var page = sent.Headers.Location!.ToString();
        page.ShouldStartWith("/r/HN-");
        (await client.GetStringAsync(page)).ShouldContain("photos/1");
    }

    [Fact]
    public async Task Pressing_send_twice_files_once()
    {
        using var client = app.Anyone();
        var check = await PrepareAsync(client);
        var html = await client.GetStringAsync(check);

        var first = await client.PostAsync(check, Form(html));
        var second = await client.PostAsync(check, Form(html));

        Number(second).ShouldBe(Number(first));
    }

    [Fact]
    public async Task Only_the_page_mints_a_confirmation()
    {
        using var client = app.Anyone();
        var check = await PrepareAsync(client);

        var guessed = await client.PostFormAsync(check, check, ("confirmation", "guessed"));

        guessed.Headers.Location!.ToString().ShouldBe(check);
        var id = Guid.Parse(check.Split('/')[^1]);
        (
            await app.DbAsync(db => db.PendingReports.SingleAsync(p => p.Id == id))
        ).FiledAs.ShouldBeNull();
    }

    [Fact]
    public async Task A_query_fills_the_form_and_typed_words_come_back()
    {
        using var client = app.Anyone();

        var html = await client.GetStringAsync(
            "/reports/new?lat=21.03&lng=105.85&at=C%E1%BB%99t%20%C4%91%C3%A8n%2012&text=H%E1%BB%8Fng"
        );

        html.ShouldContain("value=\"21.03\"");
        html.ShouldContain("Cột đèn 12");
        html.ShouldContain("Hỏng");
    }

    [Fact]
    public async Task The_served_photo_has_lost_its_place_and_the_original_is_never_served()
    {
        using var client = app.Anyone();
        var check = await PrepareAsync(client, photo: true);
        var sent = await client.PostAsync(check, Form(await client.GetStringAsync(check)));
        var page = sent.Headers.Location!.ToString().Split('?')[0];

        var bytes = await client.GetByteArrayAsync($"{page}/photos/1");

        using var served = new MemoryStream(bytes);
        ImageMetadataReader
            .ReadMetadata(served)
            .Any(part => part.Name.Contains("Exif", StringComparison.OrdinalIgnoreCase))
            .ShouldBeFalse();
        var photo = await app.DbAsync(db =>
            db.ReportPhotos.OrderByDescending(p => p.Id).FirstAsync()
        );
        photo.ServedHash.ShouldNotBe(photo.OriginalHash);
        (await client.GetAsync($"/files/{photo.OriginalHash}")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task The_place_in_a_photo_becomes_the_place_of_the_report()
    {
        using var client = app.Anyone();
        var check = await PrepareAsync(client, photo: true);
        var id = Guid.Parse(check.Split('/')[^1]);
        await client.PostAsync(check, Form(await client.GetStringAsync(check)));

        var report = await app.DbAsync(db =>
            db.PendingReports.Where(p => p.Id == id)
                .Join(db.Reports, p => p.FiledAs, r => r.Id, (_, r) => r)
                .SingleAsync()
        );
        report.Latitude!.Value.ShouldBe(21.0278, 0.001);
        report.Longitude!.Value.ShouldBe(105.8333, 0.001);
    }

    private static async Task<string> PrepareAsync(HttpClient client, bool photo = false)
    {
        var html = await client.GetStringAsync("/reports/new");
        using var form = new MultipartFormDataContent
        {
            {
                new StringContent(Forms.Token().Match(html).Groups[1].Value),
                "__RequestVerificationToken"
            },
            { new StringContent(Words), "text" },
            { new StringContent("Phường Láng"), "place" },
        };

        if (photo)
        {
            var file = new ByteArrayContent(Picture());
            file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
            form.Add(file, "photos", "a.jpg");
        }

        var answer = await client.PostAsync("/reports/new", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        var check = answer.Headers.Location!.ToString();
        check.ShouldStartWith("/reports/check/");

        return check;
    }

    private static byte[] Picture()
    {
        using var picture = (Image.Black(64, 48) + new double[] { 200, 120, 40 })
            .Cast(Enums.BandFormat.Uchar)
            .Mutate(image =>
            {
                image.Set(GValue.GStrType, "exif-ifd0-Make", "Camera of Lan");
                image.Set(GValue.GStrType, "exif-ifd3-GPSLatitudeRef", "N");
                image.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "21/1 1/1 40/1");
                image.Set(GValue.GStrType, "exif-ifd3-GPSLongitudeRef", "E");
                image.Set(GValue.GStrType, "exif-ifd3-GPSLongitude", "105/1 50/1 0/1");
            });

        return picture.JpegsaveBuffer();
    }

    private static FormUrlEncodedContent Form(string html) =>
        new(
            Confirmed(html)
                .Append(("__RequestVerificationToken", Forms.Token().Match(html).Groups[1].Value))
                .Select(field =>
                    System.Collections.Generic.KeyValuePair.Create(field.Item1, field.Item2)
                )
        );

    private static (string, string)[] Confirmed(string html) =>
        [
            ("confirmation", Forms.Hidden(html, "confirmation")),
            ("name", "Lan"),
            ("contact", "0900000000"),
        ];

    private static string Number(HttpResponseMessage answer) =>
        answer.Headers.Location!.ToString().Split('?')[0];
}
