using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Cases;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Ingestion.Cases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace iHanoi.Ingestion.Tests.Cases;

public sealed class CaseShelfTests : IDisposable
{
    private static readonly string Id = CaseDocument.IdOf(ACase.OfALamp.Number);

    // Files wait for a second person in this room: cases do not.
    private readonly Room _room = new(with: services =>
        services.AddSingleton(Options.Create(new PublishingOptions { FoldersWait = true }))
    );

    private ICaseShelf Shelf => _room.Get<ICaseShelf>();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _room.Dispose();
        Directory.Delete(_room.State, recursive: true);
    }

    [Fact]
    public async Task A_case_kept_twice_is_written_once()
    {
        (await Shelf.KeepAsync(ACase.OfALamp, Now)).ShouldBe(FileOutcome.Written);
        (await Shelf.KeepAsync(ACase.OfALamp, Now)).ShouldBe(FileOutcome.Unchanged);

        (await FindAsync()).ShouldBe([Id]);
    }

    [Fact]
    public async Task A_changed_answer_takes_the_place_of_the_old_one()
    {
        await Shelf.KeepAsync(ACase.OfALamp, Now);
        await Shelf.KeepAsync(ACase.OfALamp with { Answer = "Đã thay cả cột đèn." }, Now);

        var document = (await _room.Knowledge.FindAsync(Id, null, Now))!;

        document.Text.ShouldContain("Đã thay cả cột đèn.");
        document.Text.ShouldNotContain("hai bóng đèn");
        document.Text.ShouldContain("Gửi ngày 05/10/2026, trả lời ngày 08/10/2026, sau 3 ngày.");
    }

    [Fact]
    public async Task A_case_taken_down_is_found_by_nobody_until_it_is_kept_again()
    {
        await Shelf.KeepAsync(ACase.OfALamp, Now);

        (await Shelf.TakeDownAsync(ACase.OfALamp.Number, Now)).ShouldBeTrue();
        (await Shelf.TakeDownAsync(ACase.OfALamp.Number, Now)).ShouldBeFalse();
        (await FindAsync()).ShouldBeEmpty();

        await Shelf.KeepAsync(ACase.OfALamp, Now);
        (await FindAsync()).ShouldBe([Id]);
    }

    [Fact]
    public async Task A_case_that_an_admin_withdrew_stays_withdrawn_whatever_its_report_does()
    {
        await Shelf.KeepAsync(ACase.OfALamp, Now);
        await _room.WithdrawAsync(Id);

        await Shelf.TakeDownAsync(ACase.OfALamp.Number, Now);
        await Shelf.KeepAsync(ACase.OfALamp with { Answer = "Đã thay cả cột đèn." }, Now);

        (await FindAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_case_given_free_again_comes_back_only_with_its_report()
    {
        await Shelf.KeepAsync(ACase.OfALamp, Now);
        await _room.WithdrawAsync(Id);

        (await _room.RestoreAsync(Id)).ShouldBeNull();
        (await FindAsync()).ShouldBeEmpty();
        (await _room.RestoreAsync(Id)).ShouldBe(PublishingRefusal.FollowsItsReport);

        await Shelf.KeepAsync(ACase.OfALamp, Now);
        (await FindAsync()).ShouldBe([Id]);
    }

    [Fact]
    public async Task Nobody_goes_back_to_what_a_case_said_before()
    {
        await Shelf.KeepAsync(ACase.OfALamp, Now);
        await Shelf.KeepAsync(ACase.OfALamp with { Told = "Đèn hỏng." }, Now);

        var refusal = await _room.Publishing.RollBackAsync(
            new VersionKey(Id, 1),
            new Curator("hoa", "Hoa"),
            Now
        );

        refusal.ShouldBe(PublishingRefusal.FollowsItsReport);
    }

    [Fact]
    public async Task Cases_are_listed_apart_and_change_no_version_of_the_knowledge()
    {
        await _room.FindAsync("đèn");
        var before = _room.Index.Version;

        await Shelf.KeepAsync(ACase.OfALamp, Now);

        (await FindAsync()).ShouldBe([Id]);
        _room.Index.Version.ShouldBe(before);
        (await _room.Knowledge.ListAsync(Now)).ShouldBeEmpty();
        (await Shelf.ListAsync(Now)).Single().Id.ShouldBe(Id);
    }

    private async Task<IReadOnlyList<string>> FindAsync()
    {
        _room.Clock.Advance(TimeSpan.FromSeconds(5));
        var found = await _room.Index.SearchAsync(ACase.Asked(Audience.Staff), Now);
        return [.. found.Select(passage => passage.Document.Id).Distinct()];
    }
}
