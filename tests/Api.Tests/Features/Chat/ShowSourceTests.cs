using System.Net;
using System.Text;
using iHanoi.Api.Features.Chat;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Api.Tests.Features.Chat;

public sealed class ShowSourceTests(ChatApp chat) : IClassFixture<ChatApp>
{
    private const string Fee = "Giữ xe đạp ban ngày: 2.000 đồng một lượt.";

    [Fact]
    public async Task A_citation_opens_its_passage_in_the_document_version()
    {
        var document = await AddAsync();
        chat.Assistant.Answer = ScriptedAssistant.Saying("Hai nghìn đồng [1].") with
        {
            Citations = [new Citation(1, document, "Giá giữ xe", Fee, null)],
        };
        using var client = chat.App.Anyone();

        var citation = (await client.AskAsync("Giữ xe đạp bao nhiêu?")).Citations.Single();
        var page = await client.GetStringAsync(citation.Page!.Split('#')[0]);

        citation.Passage!.ShouldContain(Fee);
        citation.Issuer.ShouldBe("UBND Thành phố Hà Nội");
        page.ShouldContain("id=\"passage\"");
        page.ShouldContain(Fee);
        page.ShouldContain("01/01/2026");
    }

    [Fact]
    public async Task A_source_that_does_not_exist_is_not_found()
    {
        using var client = chat.App.Anyone();

        using var answer = await client.GetAsync(
            new Uri("/sources/khong-co?chunk=1", UriKind.Relative)
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> AddAsync()
    {
        const string Text = $"""
            ---
            id: thu/gia-giu-xe
            kind: document
            title: "Giá giữ xe"
            issuer: "UBND Thành phố Hà Nội"
            effective: 2026-01-01
            ---

            # Giá giữ xe

            ## Xe đạp

            {Fee}
            """;
        var knowledge = chat.App.Services.GetRequiredService<IKnowledgeBase>();
        var file = new UploadedFile("gia.md", Encoding.UTF8.GetBytes(Text));

        return (await knowledge.AddAsync(file, CancellationToken.None)).DocumentId!;
    }
}
