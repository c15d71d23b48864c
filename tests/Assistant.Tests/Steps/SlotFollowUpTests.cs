using iHanoi.Assistant.Steps;
using iHanoi.Assistant.Tests.Support;
using iHanoi.Civic.Answering;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Assistant.Tests.Steps;

/// <summary>A slot by itself goes with the question before it.</summary>
public sealed class SlotFollowUpTests(TheAssistant the)
{
    private async Task<ToolCall> CallAsync(string before, string text) =>
        (
            await the.AskAsync(
                text,
                new Utterance(Speaker.Citizen, before),
                new Utterance(Speaker.Assistant, "…")
            )
        ).ToolCalls.Single();

    [Fact]
    public async Task A_ward_goes_with_the_air_that_was_asked_about() =>
        (
            await CallAsync("Không khí phường Hà Đông thế nào?", "còn phường Láng thì sao")
        ).ShouldSatisfyAllConditions(
            call => call.Name.ShouldBe("air_quality"),
            call => call.Arguments["ward"].ShouldBe("00199")
        );

    [Fact]
    public async Task Another_kind_of_place_keeps_the_ward() =>
        (
            await CallAsync("Phường Láng có bệnh viện nào?", "thế còn chợ?")
        ).ShouldSatisfyAllConditions(
            call => call.Arguments["kind"].ShouldBe("market"),
            call => call.Arguments["ward"].ShouldBe("00199")
        );

    [Fact]
    public async Task The_way_back_turns_the_trip_round() =>
        (
            await CallAsync("Từ bến xe Mỹ Đình đi bến xe Gia Lâm xe nào?", "thế lúc về?")
        ).ShouldSatisfyAllConditions(
            call => call.Arguments["from"].ShouldBe("Bến xe Gia Lâm"),
            call => call.Arguments["to"].ShouldBe("Bến xe Mỹ Đình")
        );

    [Fact]
    public async Task The_missing_end_completes_the_trip() =>
        (
            await CallAsync("Lên bến xe Gia Lâm đi xe buýt nào?", "bến xe Mỹ Đình")
        ).ShouldSatisfyAllConditions(
            call => call.Arguments["from"].ShouldBe("Bến xe Mỹ Đình"),
            call => call.Arguments["to"].ShouldBe("Bến xe Gia Lâm")
        );

    [Fact]
    public async Task The_matter_goes_with_the_wish_to_report() =>
        (await CallAsync("tôi muốn báo một việc", "nắp cống vỡ trước số 5 phố Vọng"))
            .Arguments["action"]
            .ShouldBe("file");

    [Fact]
    public void A_question_with_a_topic_of_its_own_stands_alone() =>
        the
            .Services.GetRequiredService<SlotFollowUp>()
            .Complete(
                "Không khí phường Láng thế nào?",
                "Đăng ký khai sinh ở phường Láng cần giấy tờ gì?"
            )
            .ShouldBeNull();
}
