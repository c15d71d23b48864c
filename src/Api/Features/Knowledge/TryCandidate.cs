using iHanoi.Api.Features.Publishing;
using iHanoi.Civic.Knowledge.Publishing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Knowledge;

/// <summary>
/// Which waiting version is tried, and what came of it. <see cref="Chosen"/> is null when none is, or when it may not be:
/// then <see cref="Refused"/> says why. <c>OtherEngine</c>: a candidate is always laid over the index in this process,
/// and readers are served by another.
/// </summary>
public sealed record CandidateChoice(
    IReadOnlyList<WaitingVersion> Waiting,
    WaitingVersion? Chosen,
    PublishingRefusal? Refused,
    bool OtherEngine
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
        IReadOnlyList<WaitingVersion> waiting,
        string readersIndex
    )
    {
        var refused = (opening as CandidateOpening.Refused)?.Why;
        var compared = (opening as CandidateOpening.Ready)?.Indexes.Version;

        return new CandidateChoice(
            waiting,
            opening is null || refused is not (null or PublishingRefusal.Preparing)
                ? null
                : waiting.FirstOrDefault(version => version.Version == query.CandidateKey),
            refused,
            compared is not null && !IsOneEngine(compared, readersIndex)
        );
    }

    // A version begins with its engine: "qdrant/…".
    internal static bool IsOneEngine(string indexVersion, string other) =>
        indexVersion.Split('/')[0] == other.Split('/')[0];

    public static ProblemHttpResult Problem(HttpContext http, PublishingRefusal refusal)
    {
        if (refusal is PublishingRefusal.Preparing)
        {
            http.Response.Headers.RetryAfter = RetryAfter;
        }

        return Refusals.Problem(refusal);
    }
}
