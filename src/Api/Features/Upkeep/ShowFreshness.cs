using iHanoi.Api.Features.Knowledge;
using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Upkeep;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Upkeep;

/// <summary>One published document. Link null: its source is no web address, or was never asked.</summary>
public sealed record FreshDocument(
    DocumentSummary Document,
    CheckedLink? Link,
    int Citations,
    IReadOnlyList<FreshnessFlag> Flags
);

/// <summary><see cref="Documents"/> are those of <see cref="Only"/>; the counts are of all.</summary>
public sealed record FreshnessModel(
    IReadOnlyList<FreshDocument> Documents,
    IReadOnlyDictionary<FreshnessFlag, int> Counts,
    FreshnessFlag? Only,
    int All,
    int Answers,
    int Conflicts,
    LinkRoundState Links,
    int Page
)
{
    public const int PageSize = 50;
}

public sealed record FreshnessQuery(string? Only, int? Page);

/// <summary>The freshness board: is the knowledge right, complete, clean and alive?</summary>
internal static class ShowFreshness
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/freshness", ShowAsync);

    public static void MapApi(IEndpointRouteBuilder api) => api.MapGet("/freshness", ListAsync);

    private static async Task<RazorComponentResult<FreshnessPage>> ShowAsync(
        [AsParameters] FreshnessQuery query,
        FreshnessBoard board,
        IKnowledgeConflicts conflicts,
        LinkRounds rounds,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var (all, answers) = await board.ReadAsync(cancellationToken);
        var only = FreshnessFlags.Table.Find(query.Only);
        var today = ListDocuments.Today(time);

        return Page.Of<FreshnessPage>(
            new FreshnessModel(
                [
                    .. all.Where(document => only is not { } flag || document.Flags.Contains(flag))
                        .OrderByDescending(document => document.Flags.Count)
                        .ThenBy(document => document.Document.Id, StringComparer.Ordinal),
                ],
                Enum.GetValues<FreshnessFlag>()
                    .ToDictionary(flag => flag, flag => all.Count(d => d.Flags.Contains(flag))),
                only,
                all.Count,
                answers,
                (await conflicts.ListAsync(today, cancellationToken)).Count,
                await rounds.StateAsync(cancellationToken),
                Math.Max(1, query.Page ?? 1)
            )
        );
    }

    private static async Task<Ok<IReadOnlyList<FreshDocument>>> ListAsync(
        FreshnessBoard board,
        CancellationToken cancellationToken
    ) => TypedResults.Ok((await board.ReadAsync(cancellationToken)).Documents);
}

/// <summary>Puts together what is known of each published document.</summary>
internal sealed class FreshnessBoard(
    IKnowledgeBase knowledge,
    ILinkRecord links,
    CitedDocuments cited,
    TimeProvider time
)
{
    public async Task<(IReadOnlyList<FreshDocument> Documents, int Answers)> ReadAsync(
        CancellationToken cancellationToken
    )
    {
        var known = await links.ListAsync(cancellationToken);
        var counted = await cited.CountAsync(cancellationToken);
        var today = ListDocuments.Today(time);

        return (
            [
                .. (await knowledge.ListAsync(cancellationToken))
                    .Where(document => document.State is DocumentState.Published)
                    .Select(document => Of(document, today, known, counted)),
            ],
            counted.Answers
        );
    }

    private static FreshDocument Of(
        DocumentSummary document,
        DateOnly today,
        IReadOnlyDictionary<string, CheckedLink> known,
        Cited cited
    )
    {
        var link = document.Source is { } source ? known.GetValueOrDefault(source) : null;
        var citations = cited.Times.GetValueOrDefault(document.Id);

        return new FreshDocument(
            document,
            link,
            citations,
            FreshnessFlags.Of(document, today, link, citations)
        );
    }
}
