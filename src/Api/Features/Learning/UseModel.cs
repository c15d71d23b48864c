using System.Security.Claims;
using iHanoi.Api.Data;
using iHanoi.Api.Platform.Security;
using iHanoi.Civic.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Learning;

public sealed record UseModelForm
{
    public string? Version { get; init; }

    public string? From { get; init; }

    public string? Reason { get; init; }

    public bool Override { get; init; }
}

/// <summary>
/// A person puts a compared candidate in use. The gate's word stands unless they say why not; who, when and why
/// are kept, and every node follows.
/// </summary>
internal static class UseModel
{
    public static void Map(IEndpointRouteBuilder acts) => acts.MapPost("/use", UseAsync);

    private static async Task<RedirectHttpResult> UseAsync(
        [FromForm] UseModelForm form,
        ClaimsPrincipal user,
        CityDb db,
        IModelShelf shelf,
        ModelPointer pointer,
        ModelSwap swap,
        CancellationToken cancellationToken
    )
    {
        var active = await pointer.ReadAsync(db, cancellationToken);
        var run = await db
            .ModelRuns.AsNoTracking()
            .FirstOrDefaultAsync(
                row => row.Version == form.Version && row.State == ModelRunState.Compared,
                cancellationToken
            );

        if (run?.Comparison is not { } comparison || !shelf.Has(run.Version))
        {
            return StartRun.Back("problem=missing");
        }

        if (form.From != active || run.Version == active)
        {
            return StartRun.Back("problem=changed");
        }

        if (string.IsNullOrWhiteSpace(form.Reason))
        {
            return StartRun.Back("problem=no-reason");
        }

        var faults = Faults(comparison, active);

        if (faults is not [] && !form.Override)
        {
            return StartRun.Back("problem=gate");
        }

        await swap.ToAsync(
            new ModelSwap.Choice(user.PersonId()!, active, run.Version)
            {
                Reason = form.Reason.Trim(),
                Overridden = faults is [] ? null : string.Join(' ', faults),
            },
            cancellationToken
        );
        return StartRun.Back("done=in-use");
    }

    /// <summary>What speaks against it: the gate, and that it was compared with a model no longer in use.</summary>
    public static IReadOnlyList<string> Faults(ModelComparison comparison, string active) =>
        [
            .. ModelGate.Faults(comparison).Select(fault => fault.ToString()),
            .. comparison.Current == active ? Array.Empty<string>() : ["OtherYardstick"],
        ];
}
