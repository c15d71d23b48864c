using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace iHanoi.Ingestion;

/// <summary>Which way a new version goes before readers see it. See docs/runbooks/publishing.md.</summary>
public sealed class PublishingOptions
{
    public const string Section = "Knowledge:Publishing";

    /// <summary>
    /// What a person uploads waits for a second person and for the gate. Off only where one person curates alone: then
    /// a slip is in answers at once.
    /// </summary>
    public bool UploadsWait { get; init; } = true;

    /// <summary>
    /// What the operator reads from a folder (data/knowledge at start, "./run ingest") waits, too. Off: that is the
    /// operator's own act, and a first start has something to answer from.
    /// </summary>
    public bool FoldersWait { get; init; }

    /// <summary>nDCG@10 over the check questions that a candidate may lose even when chance could explain it.</summary>
    [Range(0, 1)]
    public double LargestLoss { get; init; } = 0.01;
}

[OptionsValidator]
internal sealed partial class PublishingOptionsValidator : IValidateOptions<PublishingOptions>;
