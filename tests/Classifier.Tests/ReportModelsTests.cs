using iHanoi.City;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Heads;
using iHanoi.Encoder;
using iHanoi.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Classifier.Tests;

/// <summary>Another model may take over at any moment: nobody is dropped, and the old one can come back.</summary>
public sealed class ReportModelsTests
{
    private const string Other = "2.20261128-1";

    [Fact]
    public async Task Everybody_is_answered_while_the_model_changes_under_them()
    {
        await using var rooms = Compose();
        var shelf = rooms.GetRequiredService<IModelShelf>();
        var classifier = rooms.GetRequiredService<IReportClassifier>();
        var token = TestContext.Current.CancellationToken;
        using var over = new CancellationTokenSource();
        var asking = Enumerable
            .Range(0, 4)
            .Select(caller => Task.Run(() => AskUntilAsync(classifier, caller, over.Token), token))
            .ToList();

        for (var swap = 0; swap < 12; swap++)
        {
            (await shelf.UseAsync(swap % 2 is 0 ? Other : shelf.Shipped, token)).ShouldBeTrue();
            GC.Collect();
        }

        await over.CancelAsync();
        var versions = (await Task.WhenAll(asking)).SelectMany(seen => seen).ToHashSet();
        versions.ShouldBe([Other, shelf.Shipped], ignoreOrder: true);
    }

    [Fact]
    public async Task A_version_that_is_not_here_changes_nothing()
    {
        await using var rooms = Compose();
        var shelf = rooms.GetRequiredService<IModelShelf>();
        var token = TestContext.Current.CancellationToken;

        (await shelf.UseAsync("2.missing", token)).ShouldBeFalse();
        (await shelf.UseAsync("../../models/report-classifier/4", token)).ShouldBeFalse();
        (await shelf.AskAsync("2.missing", "Ổ gà to", token)).ShouldBeNull();

        shelf.Active.ShouldBe(shelf.Shipped);
    }

    [Fact]
    public async Task A_model_in_shadow_answers_under_its_own_name_and_is_not_in_use()
    {
        await using var rooms = Compose();
        var shelf = rooms.GetRequiredService<IModelShelf>();

        var said = await shelf.AskAsync(
            Other,
            "Ổ gà to trước nhà",
            TestContext.Current.CancellationToken
        );

        said!.Stamp.Version.ShouldBe(Other);
        shelf.Active.ShouldBe(shelf.Shipped);
    }

    private static async Task<HashSet<string>> AskUntilAsync(
        IReportClassifier classifier,
        int caller,
        CancellationToken over
    )
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);

        for (var i = 0; !over.IsCancellationRequested || i < 40; i++)
        {
            var said = await classifier.ClassifyAsync(
                $"Đèn đường số {i % 50} ngõ {caller} không sáng từ hôm qua",
                CancellationToken.None
            );
            said.Category.ShouldBe(Category.StreetLight);
            seen.Add(said.Stamp.Version);
        }

        return seen;
    }

    // The shipped model under another name is another model to the shelf.
    private static ServiceProvider Compose()
    {
        var folders = Repository.Folders();
        var copy = ReportModel.PathIn(folders, Other);
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(ReportModel.PathIn(folders), copy);

        return new ServiceCollection()
            .AddCity(folders)
            .AddEncoder(folders)
            .AddClassifier(folders)
            .BuildServiceProvider();
    }
}
