using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using iHanoi.Testing;

namespace iHanoi.Classifier.Tests;

/// <summary>The table of bad texts through every part that reads a report. Milliseconds in truth, whatever is sent.</summary>
public sealed class BadTextTests
{
    private const string Plain = "Đèn đường trước số 12 phố Huế tắt ba đêm";

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Texts => [.. BadTexts.All.Keys];

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task The_classifier_answers_and_is_sure_of_nothing_but_plain_words(string name)
    {
        var classifier = TheClassifier.Get<IReportClassifier>();
        await classifier.ClassifyAsync(Plain, Now);

        var said = await WithinAsync(() => classifier.ClassifyAsync(BadTexts.All[name], Now));

        said.Categories.Sum(score => score.Probability).ShouldBe(1, 1e-3);

        if (!name.StartsWith("200 kB of", StringComparison.Ordinal))
        {
            said.Abstained.ShouldBeTrue($"{said.Category} {said.Categories[0].Probability}");
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task The_alarm_the_matters_and_the_desk_answer(string name)
    {
        var text = BadTexts.All[name];
        var place = TheClassifier.Get<IAddressResolver>().Resolve(Plain);
        var said = await TheClassifier.Get<IReportClassifier>().ClassifyAsync(Plain, Now);
        var emergencies = TheClassifier.Get<IEmergencyDetector>();
        var matters = TheClassifier.Get<IMatterReader>();
        await emergencies.DetectAsync(Plain, Now);

        var signal = await WithinAsync(() => emergencies.DetectAsync(text, Now));
        var found = await WithinAsync(() => matters.ReadAsync(text, Now));
        var desks = TheClassifier.Get<IAgencyRouter>().Route(text, said, place);
        var (words, share) = TheClassifier.Get<ITextNovelty>().Read(text);

        (signal is null || name is "200 kB of alarm").ShouldBeTrue();
        found.ShouldBeEmpty();
        desks.ShouldNotBeEmpty();
        words.ShouldBeGreaterThanOrEqualTo(0);
        share.ShouldBeInRange(0, 1);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Nothing_is_the_same_incident_as_a_plain_report(string name)
    {
        var finder = TheClassifier.Get<IDuplicateFinder>();
        var plain = Report("plain", Plain);
        var bad = Report("bad", BadTexts.All[name]);
        await finder.CompareAsync(plain, plain, Now);

        var forth = await WithinAsync(() => finder.CompareAsync(plain, bad, Now));
        var back = await WithinAsync(() => finder.CompareAsync(bad, plain, Now));
        var itself = await WithinAsync(() =>
            finder.CompareAsync(bad, bad with { Id = "again" }, Now)
        );
        // More than are compared in full, so that they are ranked by meaning first.
        var found = await WithinAsync(() =>
            finder.FindAsync(bad, [.. Enumerable.Repeat(plain, 17), bad], Now)
        );

        double.IsFinite(itself.Score).ShouldBeTrue();
        found.ShouldAllBe(match => double.IsFinite(match.Score));

        if (name is not "200 kB of words")
        {
            forth.IsSame.ShouldBeFalse();
            back.IsSame.ShouldBeFalse();
        }
    }

    private static ComparableReport Report(string id, string text) =>
        new(id, text, Point: null, At: null, Category: null);

    private static async Task<T> WithinAsync<T>(Func<ValueTask<T>> work)
    {
        var began = TimeProvider.System.GetTimestamp();
        var result = await work();
        TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(Bound);

        return result;
    }
}
