using iHanoi.Civic.Text;
using iHanoi.Classifier.Emergency;
using iHanoi.Classifier.Features;
using iHanoi.Encoder;
using iHanoi.Testing;

namespace iHanoi.Classifier.Tests.Emergency;

/// <summary>The shipped danger reader.</summary>
public sealed class DangerReaderTests
{
    private static readonly DangerReader Reader = TheClassifier.Get<DangerReader>();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("con be o giua ho chim dan chi con thay toc", "con be o giua ho tap boi voi bo")]
    [InlineData("Cụ nằm trong nhà tắm gọi không thưa, môi tím", "Cụ nằm ngủ trưa, gọi dậy ăn cháo")]
    [InlineData(
        "he is hanging off the balcony by one hand",
        "the towel is hanging off the balcony"
    )]
    public async Task One_detail_tells_a_call_from_a_calm_text(string call, string calm)
    {
        var odds = await OddsAsync(call);

        odds.ShouldNotBeNull();
        odds.Value.ShouldBeGreaterThan((await OddsAsync(calm)).ShouldNotBeNull());
    }

    [Fact]
    public async Task A_call_at_the_end_of_a_long_story_is_found()
    {
        var story = string.Join(
            ' ',
            Enumerable.Repeat("Hôm nay tôi đi chợ mua rau rồi về nhà nấu cơm cho cả nhà ăn", 8)
        );

        var calm = (await OddsAsync(story)).ShouldNotBeNull();
        var call = await OddsAsync($"{story}. Bố tôi vừa ngã gục xuống bếp, không thở nữa");

        call.ShouldNotBeNull().ShouldBeGreaterThan(calm + 2);
    }

    [Fact]
    public async Task Where_no_network_was_trained_nothing_is_said()
    {
        using var reader = new DangerReader(
            Repository.Folders() with
            {
                Root = Path.Combine(Path.GetTempPath(), "no-models"),
            },
            TheClassifier.Get<ITokenEncoder>()
        );

        (await reader.OddsAsync("Cháy nhà, có người kẹt", Now)).ShouldBeNull();
    }

    [Fact]
    public async Task A_text_without_words_has_no_odds() => (await OddsAsync("   ")).ShouldBeNull();

    private static ValueTask<double?> OddsAsync(string text) =>
        Reader.OddsAsync(MeantReport.Of(text, TheClassifier.Get<ISpelling>()).Text, Now);
}
