using iHanoi.Assistant.Tests.Support;
using iHanoi.Civic.Answering;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Assistant.Tests.ChatModels;

public sealed class OpenAiTests(TheAssistant the)
{
    private const string Question = "Làm hộ chiếu phổ thông hết bao nhiêu tiền?";

    // The arguments of the call come in three pieces, as servers send them.
    private static readonly string[] CallInPieces =
    [
        ScriptedServer.Chunk(
            """{"role":"assistant","tool_calls":[{"index":0,"id":"t1","type":"function","function":{"name":"city_procedures","arguments":"{\"que"}}]}"""
        ),
        ScriptedServer.Chunk(
            """{"tool_calls":[{"index":0,"function":{"arguments":"ry\":\"làm hộ chiếu phổ thông "}}]}"""
        ),
        ScriptedServer.Chunk(
            """{"tool_calls":[{"index":0,"function":{"arguments":"hết bao nhiêu tiền\"}"}}]}"""
        ),
        ScriptedServer.Chunk("{}", "\"tool_calls\""),
    ];

    private static readonly string[] Spoken =
    [
        ScriptedServer.Chunk("""{"role":"assistant","content":"@status answered\n200.000 đồng"}"""),
        ScriptedServer.Chunk("""{"content":"/hộ chiếu [1]\nThêm 999.000 đồng phí nhanh [1]"}"""),
        ScriptedServer.Chunk("{}", "\"stop\""),
    ];

    private ServiceProvider With(params (string Key, string Value)[] settings) =>
        the.Build(services =>
            services.AddSingleton<IConfiguration>(
                new ConfigurationBuilder()
                    .AddInMemoryCollection(
                        settings.Select(s =>
                            KeyValuePair.Create($"Assistant:Model:{s.Key}", (string?)s.Value)
                        )
                    )
                    .Build()
            )
        );

    [Theory]
    [InlineData("openai", "", "Bearer secret")]
    [InlineData("openai", "api-key", "secret")]
    [InlineData("azure", "", "secret")]
    public async Task A_server_model_calls_functions_and_is_checked_like_the_embedded_one(
        string kind,
        string header,
        string sent
    )
    {
        await using var server = new ScriptedServer(CallInPieces, Spoken);
        await using var services = With(
            ("Kind", kind),
            ("Endpoint", server.Address.ToString()),
            ("Model", "scripted"),
            ("ApiKey", "secret"),
            ("ApiKeyHeader", header)
        );
        var answer = await Asking.AskAsync(services, Question);

        answer.Status.ShouldBe(AnswerStatus.Partial);
        answer.Text.ShouldContain("200.000 đồng/hộ chiếu");
        answer.Text.ShouldNotContain("999.000");
        answer.ToolCalls.Single().Arguments["code"].ShouldBe("1.001456");
        server.Requests.Count.ShouldBe(2);
        server.Keys.ShouldAllBe(key => key == sent);
    }

    [Fact]
    public async Task An_unreachable_server_leaves_the_answer_to_the_embedded_model_and_says_so()
    {
        await using var services = With(
            ("Kind", "openai"),
            ("Endpoint", "http://127.0.0.1:9/v1"),
            ("Model", "absent"),
            ("Retries", "0")
        );
        var answer = await Asking.AskAsync(services, Question);

        answer.Text.ShouldContain("200.000");
        answer.Trace.Stamp.Model.ShouldBe("ihanoi-embedded");
    }

    [Fact]
    public async Task Without_a_fallback_an_unreachable_server_is_a_polite_error()
    {
        await using var services = With(
            ("Kind", "openai"),
            ("Endpoint", "http://127.0.0.1:9/v1"),
            ("Model", "absent"),
            ("Retries", "0"),
            ("FallBack", "false")
        );

        (await Asking.AskAsync(services, Question)).Status.ShouldBe(AnswerStatus.Error);
    }
}
