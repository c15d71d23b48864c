using System.Security.Claims;
using System.Text;
using iHanoi.Api.Features.Knowledge;
using iHanoi.Api.Features.Uploads;
using iHanoi.Api.Platform;
using iHanoi.Api.Platform.Security;
using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Gaps;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace iHanoi.Api.Features.Gaps;

public sealed record DraftPost
{
    public string? Text { get; init; }

    public List<string>? Wards { get; init; }
}

/// <summary><see cref="IsEmpty"/>: it was turned away for want of a text; <see cref="WardRefusal"/>: for a ward there is not.</summary>
public sealed record DraftModel(Gap Gap, string Text, IReadOnlyList<Passage> Nearest, bool IsEmpty)
{
    public IReadOnlyList<string> Wards { get; init; } = [];

    public string? WardRefusal { get; init; }
}

/// <summary>
/// A document that answers a gap: its head is filled in from the questions, its body is written by a person. It is
/// taken in like any file.
/// </summary>
internal static class DraftEntry
{
    private const int MostNearest = 5;
    private const int LeastWords = 5;
    private const int Longest = 200_000;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/gaps/{id:guid}/draft", AskAsync);
        pages.MapPost("/gaps/{id:guid}/draft", WriteAsync).RequireFormToken();
    }

    private static async Task<Results<RazorComponentResult<DraftPage>, NotFound>> AskAsync(
        Guid id,
        GapBook book,
        IPassageIndex index,
        TimeProvider time,
        CancellationToken cancellationToken
    ) =>
        await book.FindAsync(id, cancellationToken) is { } gap
            ? Page.Of<DraftPage>(
                new DraftModel(
                    gap,
                    EntryText.For(gap),
                    await NearestAsync(gap, index, time, cancellationToken),
                    IsEmpty: false
                )
            )
            : TypedResults.NotFound();

    private static async Task<
        Results<RedirectHttpResult, RazorComponentResult<DraftPage>, NotFound>
    > WriteAsync(
        Guid id,
        [FromForm] DraftPost post,
        ClaimsPrincipal user,
        GapBook book,
        UploadBook uploads,
        IPassageIndex index,
        CityNames names,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (await book.FindAsync(id, cancellationToken) is not { } gap)
        {
            return TypedResults.NotFound();
        }

        var text = post.Text?.ReplaceLineEndings("\n") ?? "";
        var isEmpty = !EntryText.HasBody(text, LeastWords) || text.Length > Longest;
        var wards = WardScope.Of(post.Wards ?? []);
        var refusal = DocumentWards.Refusal(names, wards);

        if (isEmpty || refusal is not null)
        {
            var nearest = await NearestAsync(gap, index, time, cancellationToken);
            return Page.Of<DraftPage>(
                new DraftModel(gap, text, nearest, isEmpty)
                {
                    Wards = wards,
                    WardRefusal = refusal,
                },
                StatusCodes.Status400BadRequest
            );
        }

        var file = new OfferedFile(
            EntryText.NameOf(gap),
            () => new MemoryStream(Encoding.UTF8.GetBytes(text))
        );
        var batch = await uploads.OpenAsync(user.AsCurator(), [file], wards, cancellationToken);
        await book.DecideAsync(
            id,
            GapState.BeingWritten,
            null,
            user.AsCurator(),
            cancellationToken
        );
        return TypedResults.LocalRedirect(UploadAddress.Of(batch.Id));
    }

    private static ValueTask<IReadOnlyList<Passage>> NearestAsync(
        Gap gap,
        IPassageIndex index,
        TimeProvider time,
        CancellationToken cancellationToken
    ) =>
        index.SearchAsync(
            new PassageQuery(gap.Question, MostNearest, ListDocuments.Today(time))
            {
                PerDocument = 1,
            },
            cancellationToken
        );
}
