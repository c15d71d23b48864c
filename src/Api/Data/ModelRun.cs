using System.Linq.Expressions;
using iHanoi.Civic.Reports;

namespace iHanoi.Api.Data;

/// <summary>One retraining: who asked for it, how far it is, and how its candidate compares.</summary>
public sealed class ModelRun
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string PersonId { get; init; }

    /// <summary>The candidate's, also the name of its folder.</summary>
    public required string Version { get; init; }

    /// <summary>Reports with a correction that it learns from: those before <see cref="At"/>.</summary>
    public required int Taught { get; init; }

    public required ModelRunState State { get; set; }

    public TrainingStage Stage { get; set; }

    /// <summary>Share of the stage that is behind, 0–1.</summary>
    public double Share { get; set; }

    /// <summary>More than one: a worker died and another took it up.</summary>
    public int Attempts { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>When its worker last said how far it is.</summary>
    public DateTimeOffset? SeenAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public ModelComparison? Comparison { get; set; }

    /// <summary><see cref="IsUnderWay"/> for the database.</summary>
    public static readonly Expression<Func<ModelRun, bool>> UnderWay = run =>
        run.State == ModelRunState.Waiting || run.State == ModelRunState.Running;

    public bool IsUnderWay => State is ModelRunState.Waiting or ModelRunState.Running;
}

public enum ModelRunState
{
    Waiting,
    Running,
    Compared,
    Stopped,
    Failed,
}
