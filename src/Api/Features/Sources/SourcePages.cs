using iHanoi.Api.Data;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Civic.Knowledge.Sources;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Sources;

/// <summary>The pages of a source: which there are, whose turn it is, and what became of one. The caller saves.</summary>
internal sealed class SourcePages(CityDb db, IKnowledgeBase knowledge, TimeProvider time)
{
    private const int LongestTitle = 300;
    private const int LongestTag = 1000;

    /// <summary>What the source lists now. What it lists no more stays, and says so.</summary>
    public async Task TakeAsync(
        WebSource source,
        SourceVisit visit,
        SourceListing.Found found,
        CancellationToken cancellationToken
    )
    {
        var known = await db
            .WebPages.Where(row => row.SourceId == source.Id)
            .ToDictionaryAsync(row => row.Address, StringComparer.Ordinal, cancellationToken);
        var listed = new HashSet<string>(StringComparer.Ordinal);
        (source.Kind, source.Title) = (found.Kind, Cut(found.Title) ?? source.Title);
        visit.Listed = found.Pages.Count;

        foreach (var (place, page) in found.Pages.Index())
        {
            listed.Add(page.Address.AbsoluteUri);
            var row = known.GetValueOrDefault(page.Address.AbsoluteUri) ?? Add(source, page, place);
            (row.IsListed, row.ChangedAt) = (true, page.ChangedAt);
            row.Title = Cut(page.Title) ?? row.Title;
        }

        // A list that was cut says nothing of what it does not name.
        foreach (
            var row in known.Values.Where(row => !found.IsCut && !listed.Contains(row.Address))
        )
        {
            row.IsListed = false;
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The pages that this visit has not dealt with, the longest not asked first.</summary>
    public async Task<IReadOnlyList<WebPage>> TurnsAsync(
        SourceVisit visit,
        CancellationToken cancellationToken
    ) =>
        [
            .. (
                await db
                    .WebPages.Where(row =>
                        row.SourceId == visit.SourceId
                        && row.IsListed
                        && (row.VisitId == null || row.VisitId != visit.Id)
                    )
                    .ToListAsync(cancellationToken)
            )
                .OrderBy(row => row.AskedAt ?? DateTimeOffset.MinValue)
                .ThenByDescending(row => row.ChangedAt ?? DateTimeOffset.MinValue)
                .ThenBy(row => row.Id),
        ];

    /// <summary>False: its server was not asked, since its source says that it has not changed.</summary>
    public async Task<bool> ReadAsync(
        IWebVisit guest,
        WebSource source,
        SourceVisit visit,
        WebPage page,
        CancellationToken cancellationToken
    )
    {
        var asks = page.ContentHash is null || !(page.ChangedAt <= page.SeenAt);

        if (asks)
        {
            var mark = page.ContentHash is null
                ? PageMark.None
                : new PageMark(page.ETag, page.LastModified);
            var answer = await guest.ReadAsync(new Uri(page.Address), mark, cancellationToken);
            page.AskedAt = time.GetUtcNow();
            (page.Reason, page.Status) = (null, null);
            page.Outcome = await OutcomeAsync(source, page, answer, cancellationToken);
        }
        else
        {
            page.Outcome = PageOutcome.Unchanged;
        }

        page.VisitId = visit.Id;
        Count(visit, page.Outcome);
        return asks;
    }

    private async Task<PageOutcome> OutcomeAsync(
        WebSource source,
        WebPage page,
        PageAnswer answer,
        CancellationToken cancellationToken
    )
    {
        switch (answer)
        {
            case PageAnswer.Unchanged:
                page.SeenAt = page.AskedAt;
                return PageOutcome.Unchanged;
            case PageAnswer.Read read:
                return await TakeAsync(source, page, read, cancellationToken);
            case PageAnswer.Refused refused:
                page.Reason = SourceTroubles.Table.Code(refused.Why);
                page.Status = refused.Status;
                return refused.Why switch
                {
                    SourceTrouble.Gone => PageOutcome.Gone,
                    SourceTrouble.Robots => PageOutcome.Robots,
                    _ => PageOutcome.Failed,
                };
            default:
                throw new InvalidOperationException($"No outcome for {answer}.");
        }
    }

    private async Task<PageOutcome> TakeAsync(
        WebSource source,
        WebPage page,
        PageAnswer.Read read,
        CancellationToken cancellationToken
    )
    {
        var origin = new WebOrigin(new Uri(page.Address), page.AskedAt!.Value, page.Title)
        {
            KnownHash = page.ContentHash,
        };
        var author = new Curator(source.PersonId, source.PersonName);
        var result = await knowledge.AddAsync(
            PageUpload.Of(read, author, origin),
            cancellationToken
        );

        if (result.Outcome is FileOutcome.Skipped)
        {
            page.Reason = result.Reason;
            return PageOutcome.Failed;
        }

        var isNew = page.ContentHash is null;
        page.ETag = read.Mark.ETag is { Length: <= LongestTag } tag ? tag : null;
        page.LastModified = read.Mark.LastModified;
        (page.SeenAt, page.ContentHash) = (page.AskedAt, result.ContentHash);
        (page.DocumentId, page.Version) = (result.DocumentId, result.Version ?? page.Version);

        return result.Outcome is not FileOutcome.Written ? PageOutcome.Unchanged
            : isNew ? PageOutcome.New
            : PageOutcome.Changed;
    }

    public static string? Cut(string? title) => title?[..Math.Min(title.Length, LongestTitle)];

    // Ids of one moment have no order: a millisecond for each place keeps the list's.
    private WebPage Add(WebSource source, ListedPage page, int place)
    {
        var row = new WebPage
        {
            Id = Guid.CreateVersion7(time.GetUtcNow().AddMilliseconds(place)),
            SourceId = source.Id,
            Address = page.Address.AbsoluteUri,
        };
        db.WebPages.Add(row);
        return row;
    }

    private static void Count(SourceVisit visit, PageOutcome outcome) =>
        _ = outcome switch
        {
            PageOutcome.New => visit.New++,
            PageOutcome.Changed => visit.Changed++,
            PageOutcome.Unchanged => visit.Unchanged++,
            PageOutcome.Robots => visit.Robots++,
            PageOutcome.Gone => visit.Gone++,
            PageOutcome.Failed or PageOutcome.NotYet => visit.Failed++,
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
        };
}
