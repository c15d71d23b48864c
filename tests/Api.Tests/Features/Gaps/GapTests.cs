using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using iHanoi.Api.Data;
using iHanoi.Api.Features.Gaps;
using iHanoi.Api.Tests.Features.Knowledge;
using iHanoi.Civic.Answering;

namespace iHanoi.Api.Tests.Features.Gaps;

public sealed class GapTests(IHanoiApp app) : IClassFixture<IHanoiApp>
{
    [Fact]
    public async Task What_enough_people_asked_in_vain_is_one_gap_and_what_few_asked_stays_theirs()
    {
        await AskedAsync("Xin giấy phép nuôi voi trong nhà thế nào?", "a", AnswerStatus.NoSource);
        await AskedAsync("xin giay phep nuoi voi trong nha the nao", "b", AnswerStatus.NoSource);
        await AskedAsync(
            "Xin giấy phép nuôi voi trong nhà ra sao?",
            "c",
            AnswerStatus.Answered,
            "wrong"
        );
        await AskedAsync("Chuyện riêng của một mình tôi hỏi ở đâu?", "d", AnswerStatus.NoSource);
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);

        var page = WebUtility.HtmlDecode(await hoa.GetStringAsync("/kb/gaps"));

        page.ShouldContain("nuôi voi");
        page.ShouldContain("3 người hỏi · chưa có nguồn 2 · một phần 0 · bị đánh dấu sai 1");
        page.ShouldNotContain("Chuyện riêng");
        (await ListAsync(hoa)).GetProperty("hidden").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task One_person_who_asks_often_is_one_person()
    {
        for (var time = 0; time < 4; time++)
        {
            await AskedAsync("Thuê du thuyền trên hồ Tây ở đâu?", "e", AnswerStatus.NoSource);
        }

        using var hoa = await app.AsAsync(IHanoiApp.Hoa);

        (await hoa.GetStringAsync("/kb/gaps")).ShouldNotContain("du thuy");
    }

    [Fact]
    public async Task A_decision_is_kept_with_its_reason_and_a_program_can_take_it()
    {
        foreach (var asker in (string[])["f", "g", "h"])
        {
            await AskedAsync("Mua vé xem đua xe ngựa kéo ở đâu?", asker, AnswerStatus.NoSource);
        }

        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        var id = await IdOfAsync(hoa, "ngựa");

        using var closed = await hoa.PostFormAsync(
            "/kb/gaps",
            $"/kb/gaps/{id}",
            ("state", "closed"),
            ("because", "not-the-citys")
        );
        var page = WebUtility.HtmlDecode(await hoa.GetStringAsync("/kb/gaps"));
        using var reopened = await hoa.PutAsJsonAsync(
            $"/api/knowledge/gaps/{id}",
            new GapPost { State = "open" }
        );
        using var unknown = await hoa.PutAsJsonAsync(
            $"/api/knowledge/gaps/{Guid.NewGuid()}",
            new GapPost { State = "open" }
        );

        closed.StatusCode.ShouldBe(HttpStatusCode.Found);
        page.ShouldContain("không thuộc việc của thành phố");
        reopened.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_entry_is_prefilled_and_needs_an_answer_before_it_is_taken_in()
    {
        foreach (var asker in (string[])["k", "l", "m"])
        {
            await AskedAsync(
                "Đăng ký nuôi trâu giữa phố cổ thế nào?",
                asker,
                AnswerStatus.NoSource
            );
        }

        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        var address = $"/kb/gaps/{await IdOfAsync(hoa, "trâu")}/draft";
        var page = WebUtility.HtmlDecode(await hoa.GetStringAsync(address));
        page.ShouldContain("title: \"Đăng ký nuôi trâu giữa phố cổ thế nào?\"");
        const string Head = "---\nkind: guide\ntitle: \"Nuôi trâu\"\n---\n\n# Nuôi trâu\n\n";

        using var empty = await hoa.PostFormAsync(address, address, ("text", Head));
        using var written = await hoa.PostFormAsync(
            address,
            address,
            ("text", Head + "Không được nuôi gia súc trong nội thành."),
            ("wards", "00199"),
            ("wards", "00226")
        );
        await Uploading.WaitAsync(hoa, written.Headers.Location!.ToString());

        (
            await hoa.GetStringAsync(
                "/api/knowledge/documents/tai-lieu/dang-ky-nuoi-trau-giua-pho-co-the-nao.md"
            )
        ).ShouldContain("\"wards\":[\"00199\",\"00226\"]");
        empty.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        WebUtility.HtmlDecode(await hoa.GetStringAsync("/kb/gaps")).ShouldContain("Đang viết");
        (await hoa.GetStringAsync("/kb/search?q=gia+suc&mode=Lexical")).ShouldContain(
            "tai-lieu/dang-ky-nuoi-trau-giua-pho-co-the-nao.md"
        );
    }

    private async Task AskedAsync(
        string question,
        string asker,
        AnswerStatus status,
        string? verdict = null
    )
    {
        var now = TimeProvider.System.GetUtcNow();
        var thread = Guid.NewGuid();
        await app.DbAsync(db =>
        {
            db.Conversations.Add(
                new Conversation
                {
                    Id = thread,
                    AnonymousToken = asker,
                    StartedAt = now,
                    Title = "x",
                    Turns =
                    [
                        new Turn
                        {
                            Id = Guid.NewGuid(),
                            ConversationId = thread,
                            Role = Speaker.Citizen,
                            MaskedText = question,
                            At = now.AddSeconds(-2),
                        },
                        new Turn
                        {
                            Id = Guid.NewGuid(),
                            ConversationId = thread,
                            Role = Speaker.Assistant,
                            MaskedText = "…",
                            Status = status,
                            Verdict = verdict,
                            At = now.AddSeconds(-1),
                        },
                    ],
                }
            );
            return db.SaveChangesAsync();
        });
    }

    private static async Task<JsonElement> ListAsync(HttpClient client)
    {
        using var found = JsonDocument.Parse(await client.GetStringAsync("/api/knowledge/gaps"));
        return found.RootElement.Clone();
    }

    private static async Task<string> IdOfAsync(HttpClient client, string word) =>
        (await ListAsync(client))
            .GetProperty("gaps")
            .EnumerateArray()
            .First(gap => gap.GetProperty("question").GetString()!.Contains(word))
            .GetProperty("id")
            .GetString()!;
}
