using System.Net;
using System.Net.Sockets;
using iHanoi.Testing;

namespace iHanoi.Api.Tests.Platform;

/// <summary>What stops a start is said in one sentence, in both languages, with an exit code.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task A_used_port_is_said_plainly()
    {
        using var holder = new TcpListener(IPAddress.Loopback, 0);
        holder.Start();
        var port = ((IPEndPoint)holder.LocalEndpoint).Port;

        var (code, said) = await RunAsync("serve", "--port", $"{port}");

        code.ShouldBe(3);
        said.ShouldContain("Cổng đã có chương trình khác dùng");
        said.ShouldContain("The port is in use");
        said.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Broken_settings_are_said_plainly()
    {
        var (code, said) = await RunAsync("serve", "--Office:NormalHours=0");

        code.ShouldBe(3);
        said.ShouldContain("Cấu hình sai");
        said.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task An_unknown_verb_gets_the_list_of_verbs()
    {
        var (code, said) = await RunAsync("dance");

        code.ShouldBe(2);
        said.ShouldContain("ingest");
    }

    [Theory]
    [InlineData(0, "train", "--help")]
    [InlineData(2, "train", "raports")]
    public async Task Nothing_is_trained_for_who_asks_for_help_or_slips(
        int expected,
        params string[] arguments
    )
    {
        var (code, said) = await RunAsync(arguments);

        code.ShouldBe(expected);
        said.ShouldContain("train [--force]");
    }

    [Fact]
    public async Task Reset_asks_before_it_deletes()
    {
        var state = Scratch.Folder("ihanoi-reset-");
        await File.WriteAllTextAsync(Path.Combine(state, "kept"), "x");

        (await RunInAsync(state, "reset")).Code.ShouldBe(2);
        File.Exists(Path.Combine(state, "kept")).ShouldBeTrue();

        (await RunInAsync(state, "reset", "--yes")).Code.ShouldBe(0);
        Directory.Exists(state).ShouldBeFalse();
    }

    private static Task<(int Code, string Said)> RunAsync(params string[] arguments) =>
        RunInAsync(Scratch.Folder("ihanoi-start-"), arguments);

    private static async Task<(int Code, string Said)> RunInAsync(
        string state,
        params string[] arguments
    )
    {
        using var process = ChildServer.Run(state, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        return (process.ExitCode, await output + await errors);
    }
}
