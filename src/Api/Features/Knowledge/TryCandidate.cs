using iHanoi.Api.Features.Publishing;
using iHanoi.Civic.Knowledge.Publishing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Knowledge;

/// <summary>
/// Which waiting version is tried, and what came of it. <see cref="Chosen"/> is null when none is, or when it may not be:
/// then <see cref="Refused"/> says why.
/// </summary>
public sealed record CandidateChoice(
    IReadOnlyList<WaitingVersion> Waiting,
    WaitingVersion? Chosen,
    PublishingRefusal? Refused
)
{
    public bool IsPreparing => Refused is PublishingRefusal.Preparing;
}

/// <summary>The version that waits to be published, as one side of a search.</summary>
internal static class TryCandidate
{
    // Seconds.
    private const string RetryAfter = "2";

    public static async Task<CandidateOpening?> OpenAsync(
        this ICandidateIndex candidates,
        TryQuery query,
        CancellationToken cancellationToken
    ) =>
        !query.HasCandidate ? null
        : query.CandidateKey is { } key ? await candidates.OpenAsync(key, cancellationToken)
        : new CandidateOpening.Refused(PublishingRefusal.NotFound);

    public static CandidateChoice Choice(
        TryQuery query,
        CandidateOpening? opening,
        IReadOnlyList<WaitingVersion> waiting
    )
    {
        var refused = (opening as CandidateOpening.Refused)?.Why;

        return new CandidateChoice(
            waiting,
            opening is null || refused is not (null or PublishingRefusal.Preparing)
                ? null
                : waiting.FirstOrDefault(version => version.Version == query.CandidateKey),
            refused
        );
    }

    public static ProblemHttpResult Problem(HttpContext http, PublishingRefusal refusal)
    {
        if (refusal is PublishingRefusal.Preparing)
        {
            http.Response.Headers.RetryAfter = RetryAfter;
        }

        return Refusals.Problem(refusal);
    }
}
