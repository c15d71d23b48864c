using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Cases;
using iHanoi.Civic.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Knowledge;

/// <summary>What is looked for among the documents; every part may be missing.</summary>
public sealed record DocumentFilter(
    string? Q,
    string? Kind,
    string? State,
    string? Holds,
    int? Page
);

public sealed record DocumentListModel(
    DocumentFilter Filter,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<DocumentSummary> Documents,
    DateOnly Today,
    int Number,
    int Size,
    int Total
);

/// <summary>All documents, filtered and paged by the address.</summary>
internal static class ListDocuments
{
    public const string InForce = "yes";
    public const string NotInForce = "no";

    private const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("", ShowAsync);

    public static void MapApi(IEndpointRouteBuilder api) => api.MapGet("", ListAsync);

    private static async Task<RazorComponentResult<DocumentListPage>> ShowAsync(
        [AsParameters] DocumentFilter filter,
        IKnowledgeBase knowledge,
        ICaseShelf cases,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var all = await AllAsync(filter, knowledge, cases, cancellationToken);
        var today = Today(time);
        var found = Filter(all, filter, today);
        var number = Math.Max(1, filter.Page ?? 1);

        return Page.Of<DocumentListPage>(
            new DocumentListModel(
                filter,
                [
                    .. all.Select(document => document.Kind)
                        .Append(DocumentKinds.Case)
                        .Distinct()
                        .Order(StringComparer.Ordinal),
                ],
                [.. found.Skip((number - 1) * PageSize).Take(PageSize)],
                today,
                number,
                PageSize,
                found.Count
            )
        );
    }

    private static async Task<Ok<IReadOnlyList<DocumentSummary>>> ListAsync(
        [AsParameters] DocumentFilter filter,
        IKnowledgeBase knowledge,
        ICaseShelf cases,
        TimeProvider time,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Ok(
            Filter(await AllAsync(filter, knowledge, cases, cancellationToken), filter, Today(time))
        );

    // Past cases are many and nobody curates them one by one: they are listed when they are asked for.
    private static Task<IReadOnlyList<DocumentSummary>> AllAsync(
        DocumentFilter filter,
        IKnowledgeBase knowledge,
        ICaseShelf cases,
        CancellationToken cancellationToken
    ) =>
        filter.Kind is DocumentKinds.Case
            ? cases.ListAsync(cancellationToken)
            : knowledge.ListAsync(cancellationToken);

    private static IReadOnlyList<DocumentSummary> Filter(
        IReadOnlyList<DocumentSummary> all,
        DocumentFilter filter,
        DateOnly today
    )
    {
        var words = VietnameseText.Fold(filter.Q?.Trim() ?? "");
        var state = DocumentStates.Table.Find(filter.State);

        return
        [
            .. all.Where(document => words.Length is 0 || Holds(document, words))
                .Where(document =>
                    string.IsNullOrEmpty(filter.Kind) || document.Kind == filter.Kind
                )
                .Where(document => state is null || document.State == state)
                .Where(document =>
                    filter.Holds is not (InForce or NotInForce)
                    || document.Validity.HoldsOn(today) == (filter.Holds == InForce)
                )
                .OrderByDescending(document => document.ChangedAt)
                .ThenBy(document => document.Id, StringComparer.Ordinal),
        ];
    }

    private static bool Holds(DocumentSummary document, string words) =>
        VietnameseText
            .Fold($"{document.Id} {document.Title} {document.Issuer}")
            .Contains(words, StringComparison.Ordinal);

    internal static DateOnly Today(TimeProvider time) =>
        DateOnly.FromDateTime(time.GetLocalNow().DateTime);
}
