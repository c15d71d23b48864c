using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using iHanoi.Classifier.Duplicates;
using iHanoi.Encoder;
using iHanoi.Testing;

namespace iHanoi.Classifier.Tests.Duplicates;

public sealed class RecentReportsTests
{
    private static readonly ComparableReport Told = new(
        "a",
        "Nắp cống trước số 12 Láng Hạ bập bênh",
        null,
        null,
        null
    );

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_that_is_asked_about_again_is_not_read_again()
    {
        var tokens = new CountedTokens();
        using var reports = Reports(tokens);

        var first = await reports.ReadAsync(Told, Now);
        var again = await reports.ReadAsync(Told with { Id = "b" }, Now);

        tokens.Count.ShouldBe(1);
        again.Side.Report.Id.ShouldBe("b");
        again.Telling.ShouldBe(first.Telling);
    }

    [Fact]
    public async Task A_report_whose_text_was_changed_is_read_anew()
    {
        var tokens = new CountedTokens();
        using var reports = Reports(tokens);

        await reports.ReadAsync(Told, Now);
        await reports.ReadAsync(Told with { Text = "Ổ gà trước số 12 Láng Hạ" }, Now);

        tokens.Count.ShouldBe(2);
    }

    private static RecentReports Reports(ITokenEncoder tokens) =>
        new(
            Repository.Folders(),
            new SideReader(
                TheClassifier.Get<ILayeredEncoder>(),
                tokens,
                TheClassifier.Get<IReportClassifier>()
            )
        );

    private sealed class CountedTokens : ITokenEncoder
    {
        public string Model => TheClassifier.Get<ITokenEncoder>().Model;

        public int Count { get; private set; }

        public ValueTask<TokenStates> ReadTokensAsync(
            string text,
            CancellationToken cancellationToken
        )
        {
            Count++;
            return TheClassifier.Get<ITokenEncoder>().ReadTokensAsync(text, cancellationToken);
        }

        public ValueTask<TokenStates> ReadTokensLaterAsync(
            string text,
            CancellationToken cancellationToken
        ) => ReadTokensAsync(text, cancellationToken);
    }
}
