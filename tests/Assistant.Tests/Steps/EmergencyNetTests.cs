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

public sealed class EmergencyNetTests(TheAssistant assistant)
{
    private static readonly EmergencyAnswer Answer = new(new Phrases(Repository.Folders()));

    [Theory]
    [InlineData("Nhà hàng xóm đang bốc cháy dữ dội, còn người mắc kẹt trên tầng ba")]
    [InlineData("Someone is drowning in the lake right now, please send help")]
    public async Task Danger_is_noticed_by_the_model_alone(string text)
    {
        var turn = await RunAsync(Net(), text);

        turn.Status.ShouldBe(AnswerStatus.Emergency);
        turn.Cards.ShouldContain(card => card.Kind == "call");
    }

    [Theory]
    [InlineData("Lệ phí cấp hộ chiếu là bao nhiêu?")]
    [InlineData("Đèn đường ngõ tôi tắt ba hôm nay")]
    public async Task An_ordinary_message_goes_on(string text) =>
        (await RunAsync(Net(), text)).Status.ShouldBeNull();

    [Fact]
    public async Task Without_a_classifier_every_message_goes_on() =>
        (await RunAsync(new EmergencyNet(Answer), "cháy nhà")).Status.ShouldBeNull();

    private EmergencyNet Net() =>
        new(Answer, assistant.Services.GetRequiredService<IReportClassifier>());

    private static async Task<Turn> RunAsync(EmergencyNet net, string text)
    {
        var question = new Question(text, null, [], DateTimeOffset.UnixEpoch);

        return await net.RunAsync(
            new Turn(question, Language.Vietnamese, text),
            CancellationToken.None
        );
    }
}
