using iHanoi.Api.Data;
using iHanoi.Civic.Knowledge;

namespace iHanoi.Api.Features.Uploads;

/// <summary>One offered file as programs see it; stage, outcome and reason are codes of their status tables.</summary>
public sealed record UploadFileView(
    Guid Id,
    string Name,
    long Bytes,
    string Stage,
    int Done,
    int Total,
    string? Outcome,
    string? Reason,
    string? DocumentId,
    int? Version,
    int Chunks
)
{
    /// <summary>The files of an archive; of a single batch only.</summary>
    public IReadOnlyList<InnerFileView> Inside { get; init; } = [];
}

/// <summary>One file of an archive, by its path in there.</summary>
public sealed record InnerFileView(
    string Name,
    string Outcome,
    string? Reason,
    string? DocumentId,
    int? Version,
    int Chunks
);

/// <summary>A batch as programs see it. <see cref="SecondsLeft"/> is null until something was measured.</summary>
public sealed record UploadBatchView(
    Guid Id,
    string By,
    DateTimeOffset At,
    string Address,
    bool IsOver,
    double? SecondsLeft,
    IReadOnlyList<UploadFileView> Files
)
{
    /// <summary>Codes of the wards that its files were stated to be of; none: as each file says.</summary>
    public IReadOnlyList<string> Wards { get; init; } = [];
}

internal static class UploadViews
{
    public static UploadBatchView Of(UploadBatch batch, DateTimeOffset now) =>
        new(
            batch.Id,
            batch.PersonName,
            batch.At,
            UploadAddress.OfApi(batch.Id),
            batch.Files.All(file => file.Stage.IsOver()),
            UploadPace.Left(batch.Files, now)?.TotalSeconds,
            [.. batch.Files.Select(Of)]
        )
        {
            Wards = batch.Wards,
        };

    private static UploadFileView Of(UploadFile file) =>
        new(
            file.Id,
            file.Name,
            file.Bytes,
            FileStages.Table.Code(file.Stage),
            file.Done,
            file.Total,
            file.Outcome is { } outcome ? FileOutcomes.Table.Code(outcome) : null,
            file.Reason,
            file.DocumentId,
            file.Version,
            file.Chunks
        )
        {
            Inside =
            [
                .. file.Inside.Select(inner => new InnerFileView(
                    inner.Name,
                    FileOutcomes.Table.Code(inner.Outcome),
                    inner.Reason,
                    inner.DocumentId,
                    inner.Version,
                    inner.Chunks
                )),
            ],
        };
}
