using System.Text.Json.Serialization;
using iHanoi.Civic.Text;

namespace iHanoi.Civic.Knowledge.Publishing;

/// <summary>Where a version stands in its life. Its text never changes; only this does.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VersionStage>))]
public enum VersionStage
{
    /// <summary>Written by a person, waiting for another one.</summary>
    Draft,

    /// <summary>Approved by a second person, not yet in answers.</summary>
    Reviewed,

    /// <summary>Sent back with a reason; stays readable.</summary>
    Returned,

    Published,

    /// <summary>Was published until another version took its place.</summary>
    Replaced,

    Withdrawn,
}

public static class VersionStages
{
    public static readonly StatusTable<VersionStage> Table = new(
        new(
            VersionStage.Draft,
            "draft",
            "Chờ người thứ hai duyệt",
            "Waiting for a second person",
            Tone.Warning
        ),
        new(
            VersionStage.Reviewed,
            "reviewed",
            "Đã duyệt, chưa đưa vào trả lời",
            "Reviewed, not in answers yet",
            Tone.Info
        ),
        new(VersionStage.Returned, "returned", "Bị trả lại", "Sent back", Tone.Danger),
        new(VersionStage.Published, "published", "Đang dùng", "Published", Tone.Ok),
        new(
            VersionStage.Replaced,
            "replaced",
            "Đã được bản khác thay",
            "Replaced by another version",
            Tone.Neutral
        ),
        new(VersionStage.Withdrawn, "withdrawn", "Đã gỡ", "Withdrawn", Tone.Neutral)
    );
}
