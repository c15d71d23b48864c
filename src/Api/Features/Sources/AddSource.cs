using System.Security.Claims;
using iHanoi.Api.Data;
using iHanoi.Api.Platform;
using iHanoi.Api.Platform.Security;
using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge.Sources;
using iHanoi.Civic.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace iHanoi.Api.Features.Sources;

/// <summary>A new source; the pace is a code of its table, daily when it says nothing.</summary>
public sealed record SourcePost
{
    public string? Address { get; init; }

    public string? Pace { get; init; }
}

/// <summary>Adds a source after its address was asked: it must be a feed or a sitemap that may be read.</summary>
internal static class AddSource
{
    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapPost("", AddAsync).RequireFormToken();

    // JSON only: no form of another site can send it.
    public static void MapApi(IEndpointRouteBuilder api) => api.MapPost("", PostAsync);

    private static async Task<
        Results<RedirectHttpResult, RazorComponentResult<SourcesPage>>
    > AddAsync(
        [FromForm] SourcePost post,
        ClaimsPrincipal user,
        IWebSources web,
        SourceBook book,
        SourceShelf shelf,
        CancellationToken cancellationToken
    )
    {
        var checkedSource = await CheckAsync(post, web, cancellationToken);

        if (checkedSource is not SourceListing.Found found)
        {
            var refused = (SourceListing.Refused)checkedSource;
            return await AgainAsync(post, WordsOf(refused), shelf, cancellationToken);
        }

        var source = await book.AddAsync(
            WebAddress.Parse(post.Address)!,
            found,
            PaceOf(post),
            user.AsCurator(),
            cancellationToken
        );

        return source is null
            ? await AgainAsync(
                post,
                SourceRefusals.Table.Label(SourceRefusal.KnownAlready, RequestLanguage.Current),
                shelf,
                cancellationToken
            )
            : TypedResults.LocalRedirect(SourceAddress.Of(source.Id));
    }

    private static async Task<Results<Created<SourceView>, ProblemHttpResult>> PostAsync(
        SourcePost post,
        ClaimsPrincipal user,
        IWebSources web,
        SourceBook book,
        CancellationToken cancellationToken
    )
    {
        var checkedSource = await CheckAsync(post, web, cancellationToken);

        if (checkedSource is not SourceListing.Found found)
        {
            return SourceProblems.Of(((SourceListing.Refused)checkedSource).Why);
        }

        var source = await book.AddAsync(
            WebAddress.Parse(post.Address)!,
            found,
            PaceOf(post),
            user.AsCurator(),
            cancellationToken
        );

        return source is null
            ? SourceProblems.Of(SourceRefusal.KnownAlready)
            : TypedResults.Created(
                SourceAddress.OfApi(source.Id),
                SourceViews.Of(new KeptSource(source, null, 0))
            );
    }

    private static async Task<SourceListing> CheckAsync(
        SourcePost post,
        IWebSources web,
        CancellationToken cancellationToken
    ) =>
        WebAddress.Parse(post.Address) is { } address
            ? await web.Begin().ListAsync(address, cancellationToken)
            : new SourceListing.Refused(SourceTrouble.NotAnAddress, null);

    private static VisitPace PaceOf(SourcePost post) =>
        VisitPaces.Table.Find(post.Pace) ?? VisitPace.Daily;

    private static string WordsOf(SourceListing.Refused refused) =>
        SourceTroubles.Table.Label(refused.Why, RequestLanguage.Current)
        + (refused.Status is { } status ? $" ({status})" : "");

    private static async Task<RazorComponentResult<SourcesPage>> AgainAsync(
        SourcePost post,
        string why,
        SourceShelf shelf,
        CancellationToken cancellationToken
    ) =>
        Page.Of<SourcesPage>(
            new SourcesModel(
                await shelf.ListAsync(cancellationToken),
                new SourceForm(post.Address, PaceOf(post), why),
                Removed: false,
                Refused: null
            ),
            StatusCodes.Status422UnprocessableEntity
        );
}
