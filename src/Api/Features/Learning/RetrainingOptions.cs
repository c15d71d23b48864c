using System.ComponentModel.DataAnnotations;

namespace iHanoi.Api.Features.Learning;

internal sealed class RetrainingOptions
{
    public const string Section = "Retraining";

    /// <summary>
    /// Parts of the families left out in turn to calibrate a candidate. Each costs the time of a learning; two are
    /// the quickest, five is what the shipped model had.
    /// </summary>
    [Range(2, 5)]
    public int Folds { get; init; } = 2;

    /// <summary>Times a training that failed is tried before it is given up.</summary>
    [Range(1, 10)]
    public int MostAttempts { get; init; } = 3;

    /// <summary>Seconds between two looks at which model is to answer: how long nodes may differ.</summary>
    [Range(1, 60)]
    public int WatchSeconds { get; init; } = 2;
}
