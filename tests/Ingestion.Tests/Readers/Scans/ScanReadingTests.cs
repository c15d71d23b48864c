using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Readers;
using iHanoi.Ingestion.Readers.Scans;
using iHanoi.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using PageSize = UglyToad.PdfPig.Content.PageSize;

namespace iHanoi.Ingestion.Tests.Readers.Scans;

/// <summary>What a machine makes of paper, with the real Tesseract.</summary>
public sealed class ScanReadingTests
{
    private const string Words =
        "Lệ phí đăng ký tạm trú là 7.000 đồng một người.\nThời hạn giải quyết: 03 ngày làm việc.\nCơ quan thực hiện: Công an cấp xã.";

    public ScanReadingTests() =>
        Assert.SkipUnless(Tesseract.IsInstalled, "Tesseract is not installed.");

    public static TheoryData<string> Formats => ["a.png", "a.jpg", "a.tif"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_photo_of_a_notice_is_read(string name)
    {
        var scan = AScan.Saying(Words);
        var bytes = name switch
        {
            "a.png" => scan.Png(),
            "a.jpg" => scan.Jpeg(),
            _ => scan.Tiff(),
        };

        var draft = Room.Draft(name, bytes);

        SectionBuilder.OneLine(draft.Sections.Single().Text).ShouldContain("7.000 đồng một người");
        draft.Scan!.Confidence!.Value.ShouldBeGreaterThan(0.8);
        draft.Scan.Waiting.ShouldBeEmpty();
    }

    [Fact]
    public void A_page_that_lay_askew_is_read_as_if_it_lay_straight() =>
        Room.Text("a.jpg", AScan.Saying(Words).Askew(4).Jpeg()).ShouldContain("03 ngày làm việc");

    [Fact]
    public void A_page_that_the_machine_doubts_waits_and_is_in_no_section()
    {
        var draft = Room.Draft("a.jpg", AScan.Saying(Words).Blurred(14).Jpeg());

        draft.Sections.ShouldBeEmpty();
        draft.Scan!.Waiting.ShouldBe([1]);
        draft.Scan.Scans.Single().Picture.ShouldNotBeNull();
    }

    [Fact]
    public void A_sheet_with_nothing_on_it_is_empty() =>
        Room.Read("a.png", AScan.Blank(2000, 2800).Png())
            .ShouldBe(new ReadOutcome.Skipped(SkipReason.Empty));

    [Fact]
    public void Only_the_pages_without_letters_are_read_from_their_pictures()
    {
        var pdf = new PdfDocumentBuilder();
        var font = pdf.AddStandard14Font(Standard14Font.Helvetica);
        pdf.AddPage(PageSize.A4).AddText("Fee 7000 dong", 12, new PdfPoint(50, 700), font);
        var picture = pdf.AddPage(PageSize.A4);
        picture.AddPng(AScan.Saying(Words).Png(), new PdfRectangle(30, 500, 560, 700));
        pdf.AddPage(PageSize.A4).AddText("Three working days", 12, new PdfPoint(50, 700), font);

        var draft = Room.Draft("a.pdf", pdf.Build());

        draft.Sections.Select(section => section.Page).ShouldBe([1, 2, 3]);
        draft.Sections[1].Text.ShouldContain("7.000 đồng");
        draft.Scan!.Scans.ShouldHaveSingleItem().Number.ShouldBe(2);
    }

    [Fact]
    public async Task A_picture_with_too_many_pixels_is_refused_by_its_header()
    {
        using var room = new Room(with: services =>
            services.AddSingleton(Options.Create(new ReadingOptions { MostMegapixels = 1 }))
        );

        var outcome = await room.Get<IFileReading>()
            .ReadAsync(
                new FileContent("a.png", AScan.Blank(4000, 3000).Png()),
                TestContext.Current.CancellationToken
            );

        outcome.ShouldBe(new ReadOutcome.Skipped(SkipReason.Hostile));
    }
}
