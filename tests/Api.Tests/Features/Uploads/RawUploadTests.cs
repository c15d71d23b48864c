using System.Net;
using iHanoi.Api.Features.Uploads;

namespace iHanoi.Api.Tests.Features.Uploads;

/// <summary>Uploads as no browser sends them, over a real socket to the real server.</summary>
public sealed class RawUploadTests(RawServer server) : IClassFixture<RawServer>
{
    private const string Chunked = "Transfer-Encoding: chunked";

    [Theory]
    [InlineData("Content-Length: 0", "")]
    [InlineData(Chunked, "0\r\n\r\n")]
    public async Task A_file_of_no_bytes_is_told_to_be_empty(string header, string body)
    {
        var answer = await server.PutAsync("khong.pdf?wait=true", header, body);

        answer.ShouldStartWith("HTTP/1.1 200");
        answer.ShouldContain("\"reason\":\"empty\"");
    }

    [Theory]
    [InlineData("Content-Length: 62914560", "", 413)]
    [InlineData(Chunked, "zz\r\nabc\r\n0\r\n\r\n", 400)]
    [InlineData(Chunked, "2\r\nabcdef\r\n0\r\n\r\n", 400)]
    public async Task A_body_that_lies_is_refused_in_words_and_nothing_is_kept(
        string header,
        string body,
        int status
    )
    {
        var answer = await server.PutAsync("doi.txt", header, body);

        answer.ShouldStartWith($"HTTP/1.1 {status}");
        answer.ShouldContain($"urn:ihanoi:problem:{status}");
        (await server.HoldsAsync("doi.txt")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_body_without_end_is_cut_off_at_the_largest_file()
    {
        var million = $"{1_000_000:x}\r\n{new string('a', 1_000_000)}\r\n";

        var answer = await server.PutAsync(
            "dai.txt",
            Chunked,
            [.. Enumerable.Repeat(million, UploadLimits.LargestFileMegabytes + 10)]
        );

        answer.ShouldStartWith("HTTP/1.1 413");
        (await server.HoldsAsync("dai.txt")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_sender_who_leaves_in_the_middle_leaves_nothing_behind()
    {
        using (var socket = await server.ConnectAsync())
        {
            await RawServer.SendAsync(
                socket,
                server.Head("PUT", "/api/knowledge/files/di.txt", "Content-Length: 1000")
            );
            await RawServer.SendAsync(socket, "nửa chừng");
            await Eventually.AsyncOf(() => Task.FromResult(server.Halves().FirstOrDefault()));
        }

        await Eventually.AsyncOf(() => Task.FromResult(server.Halves() is [] ? "none" : null));
        (await server.HoldsAsync("di.txt")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_form_too_large_hears_so_and_not_that_its_page_was_open_too_long()
    {
        using var socket = await server.ConnectAsync();
        var head = server.Head(
            "POST",
            "/kb/add",
            "Content-Length: 629145600",
            "Content-Type: multipart/form-data; boundary=B",
            "Accept: text/html"
        );
        await RawServer.SendAsync(socket, head);

        var answer = WebUtility.HtmlDecode(await RawServer.ReadAsync(socket));

        answer.ShouldStartWith("HTTP/1.1 413");
        answer.ShouldContain("Tệp quá lớn");
    }

    [Theory]
    [InlineData("..%2f..%2fetc%2fpasswd")]
    [InlineData("%E2%80%AEfdp.exe")]
    [InlineData("a%0d%0aSet-Cookie:x=1.md")]
    [InlineData("%ED%A0%80%FF.txt")]
    public async Task A_name_is_only_a_name(string name)
    {
        var answer = await server.PutAsync($"{name}?wait=true", "Content-Length: 8", "# Mot\n\nA");

        answer.ShouldStartWith("HTTP/1.1 200");
        answer.ShouldNotContain("\nSet-Cookie:x");
        answer.ShouldNotContain("../");
    }
}
