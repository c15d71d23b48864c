using System.Net;

namespace iHanoi.Api.Tests.Features.Knowledge;

/// <summary>The search playground: each setting of a side, and a hit that becomes a check question.</summary>
public sealed class PlaygroundTests(IHanoiApp app) : IClassFixture<IHanoiApp>
{
    [Fact]
    public async Task A_hit_becomes_a_check_question_by_one_button()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        await AddAsync(hoa);
        const string Asked = "/kb/search?q=thu+gom+la+rung&mode=Lexical";
        var before = WebUtility.HtmlDecode(await hoa.GetStringAsync(Asked));
        var id = Forms.Hidden(before, "id");

        using var added = await hoa.PostFormAsync(
            Asked,
            "/kb/checks",
            ("id", id),
            ("text", Forms.Hidden(before, "text"))
        );
        var document = WebUtility.HtmlDecode(
            await hoa.GetStringAsync(added.Headers.Location!.ToString().Split('#')[0])
        );
        var after = WebUtility.HtmlDecode(await hoa.GetStringAsync(Asked));

        before.ShouldContain("Thêm vào bộ câu hỏi kiểm tra");
        document.ShouldContain("thu gom la rung");
        after.ShouldContain("Đã có trong bộ câu hỏi kiểm tra");
        after.ShouldNotContain("name=\"text\"");
    }

    [Fact]
    public async Task A_word_is_offered_as_no_check_question()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        await AddAsync(hoa);

        (await hoa.GetStringAsync("/kb/search?q=la&mode=Lexical")).ShouldNotContain("/kb/checks");
    }

    [Fact]
    public async Task Each_side_has_its_own_ranker_and_language()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        await AddAsync(hoa);

        var page = WebUtility.HtmlDecode(
            await hoa.GetStringAsync(
                "/kb/search?q=thu+gom+la+rung&mode=Hybrid&rank=on&texts=vi&mode2=Hybrid&rank2=off&texts2=en"
            )
        );

        page.ShouldContain("có bộ xếp hạng, tiếng Việt");
        page.ShouldContain("không có bộ xếp hạng, tiếng Anh");
        page.ShouldContain("Hai bên cùng có 0 trên");
    }

    [Fact]
    public async Task The_language_of_the_texts_leaves_the_language_of_the_page_alone()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);

        var page = WebUtility.HtmlDecode(
            await hoa.GetStringAsync("/kb/search?q=la+rung&mode=Lexical&texts=en")
        );

        page.ShouldContain("<html lang=\"vi\"");
        page.ShouldContain("tiếng Anh");
    }

    [Fact]
    public async Task Past_reports_are_searched_when_they_are_asked_for()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        await AddAsync(hoa);

        var page = await hoa.GetStringAsync("/kb/search?q=thu+gom+la+rung&mode=Lexical&kind=case");

        page.ShouldNotContain("Thu gom lá rụng");
    }

    private static Task<string> AddAsync(HttpClient hoa) =>
        Uploading.AddAsync(
            hoa,
            (
                "la-rung.md",
                "# Thu gom lá rụng\n\nThu gom lá rụng trên phố vào 5 giờ sáng hằng ngày."
            )
        );
}
