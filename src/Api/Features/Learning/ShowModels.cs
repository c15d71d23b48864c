using iHanoi.Api.Data;
using iHanoi.Api.Features.Triage;
using iHanoi.Api.Ui;
using iHanoi.Civic.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Learning;

/// <summary><c>Active</c>: chosen for all nodes. <c>Here</c>: what this node answers with, for a moment another.</summary>
public sealed record ModelsModel(
    string Active,
    string Here,
    ModelChange? LastChange,
    SampleCounts Samples,
    int Taught,
    ModelRun? Latest,
    CandidateView? Candidate,
    IReadOnlyList<ModelChange> Changes,
    IReadOnlyList<ModelRun> Runs,
    IReadOnlyDictionary<string, string> Names,
    DateTimeOffset Now,
    string? Done,
    string? Problem
);

/// <summary>A candidate that may be put in use, what speaks against it, and how it does in shadow.</summary>
public sealed record CandidateView(
    ModelRun Run,
    ModelComparison Comparison,
    IReadOnlyList<string> Faults,
    ShadowAgreement Shadow,
    bool IsHere
);

/// <summary>The model page: what is in use, what it could learn, how a candidate compares, what changed.</summary>
internal static class ShowModels
{
    private const int Shown = 20;

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("", ShowAsync);

    private static async Task<RazorComponentResult<ModelsPage>> ShowAsync(
        string? done,
        string? problem,
        CityDb db,
        IModelShelf shelf,
        ModelPointer pointer,
        Shadow shadow,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var changes = await db
            .ModelChanges.AsNoTracking()
            .OrderByDescending(change => change.At)
            .Take(Shown)
            .ToListAsync(cancellationToken);
        var runs = await db
            .ModelRuns.AsNoTracking()
            .OrderByDescending(run => run.At)
            .Take(Shown)
            .ToListAsync(cancellationToken);
        var active = await pointer.ReadAsync(db, cancellationToken);
        var candidate = await shadow.CandidateAsync(db, cancellationToken);

        return Page.Of<ModelsPage>(
            new ModelsModel(
                active,
                shelf.Active,
                changes.FirstOrDefault(),
                await SampleCounts.ReadAsync(db, cancellationToken),
                (await RetrainCandidate.TaughtAsync(db, now, cancellationToken)).Count,
                runs.FirstOrDefault(),
                candidate is null
                    ? null
                    : await ViewAsync(candidate, active, db, shelf, cancellationToken),
                changes,
                runs,
                await Officials.NamesAsync(
                    db,
                    changes.Select(c => c.PersonId).Concat(runs.Select(r => r.PersonId)),
                    cancellationToken
                ),
                now,
                done,
                problem
            )
        );
    }

    private static async Task<CandidateView?> ViewAsync(
        ModelRun run,
        string active,
        CityDb db,
        IModelShelf shelf,
        CancellationToken cancellationToken
    ) =>
        run.Comparison is { } comparison
            ? new CandidateView(
                run,
                comparison,
                UseModel.Faults(comparison, active),
                await ShadowAgreement.ReadAsync(db, run.Version, cancellationToken),
                shelf.Has(run.Version)
            )
            : null;
}
