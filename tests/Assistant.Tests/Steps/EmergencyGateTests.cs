using iHanoi.Assistant.Answering;
using iHanoi.Assistant.Prompts;
using iHanoi.Assistant.Steps;
using iHanoi.Assistant.Tests.Support;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using iHanoi.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Assistant.Tests.Steps;

public sealed class EmergencyGateTests(TheAssistant assistant)
{
    private static readonly EmergencyAnswer Answer = new(new Phrases(Repository.Folders()));

    [Theory]
    [InlineData("Nhà hàng xóm đang bốc cháy dữ dội, còn người mắc kẹt trên tầng ba")]
    [InlineData("Someone is drowning in the lake right now, please send help")]
    public async Task Danger_gets_the_number_to_ring(string text)
    {
        var turn = await RunAsync(Gate(), text);

        turn.Status.ShouldBe(AnswerStatus.Emergency);
        turn.Cards.ShouldContain(card => card.Kind == "call");
    }

    [Theory]
    [InlineData("Lệ phí cấp hộ chiếu là bao nhiêu?")]
    [InlineData("How do I file a report?")]
    [InlineData("làm sao để gửi phản ánh")]
    [InlineData("I have attached two photos of the report")]
    [InlineData("Mẫu áo này đang cháy hàng, mua ở đâu?")]
    [InlineData("ao phong dang chay hang")]
    [InlineData("áo phông đang cháy hàng")]
    [InlineData("áo phông này đang cháy hàng")]
    [InlineData("gọi 115 hôm qua rồi, mọi chuyện ổn rồi")]
    [InlineData("Đèn đường ngõ tôi tắt ba hôm nay")]
    public async Task An_ordinary_message_goes_on(string text) =>
        (await RunAsync(Gate(), text)).Status.ShouldBeNull();

    [Fact]
    public async Task Without_a_detector_every_message_goes_on() =>
        (await RunAsync(new EmergencyGate(Answer), "cháy nhà")).Status.ShouldBeNull();

    private EmergencyGate Gate() =>
        new(Answer, assistant.Services.GetRequiredService<IEmergencyDetector>());

    private static async Task<Turn> RunAsync(EmergencyGate gate, string text)
    {
        var question = new Question(text, null, [], DateTimeOffset.UnixEpoch);

        return await gate.RunAsync(
            new Turn(question, Language.Vietnamese, text),
            CancellationToken.None
        );
    }
}
