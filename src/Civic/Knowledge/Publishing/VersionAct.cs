using System.Text.Json.Serialization;
using iHanoi.Civic.Text;

namespace iHanoi.Civic.Knowledge.Publishing;

/// <summary>What was done to a version. Kept for ever, in the order it happened.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ActKind>))]
public enum ActKind
{
    Drafted,
    Approved,
    SentBack,
    Published,
    PublishedDespiteGate,
    RolledBack,
    Withdrawn,
    Restored,
}

/// <summary>Who did what to which version, when and why. By null: the operator.</summary>
public sealed record VersionAct(
    int Version,
    ActKind Kind,
    Curator? By,
    DateTimeOffset At,
    string? Why
);

public static class ActKinds
{
    public static readonly StatusTable<ActKind> Table = new(
        new(ActKind.Drafted, "drafted", "Gửi bản thảo", "Draft sent in", Tone.Info),
        new(ActKind.Approved, "approved", "Duyệt", "Approved", Tone.Ok),
        new(ActKind.SentBack, "sent-back", "Trả lại", "Sent back", Tone.Danger),
        new(ActKind.Published, "published", "Đưa vào trả lời", "Published", Tone.Ok),
        new(
            ActKind.PublishedDespiteGate,
            "published-despite-gate",
            "Đưa vào trả lời dù kiểm tra không đạt",
            "Published despite the gate",
            Tone.Warning
        ),
        new(
            ActKind.RolledBack,
            "rolled-back",
            "Quay về bản này",
            "Rolled back to this version",
            Tone.Warning
        ),
        new(ActKind.Withdrawn, "withdrawn", "Gỡ", "Withdrawn", Tone.Neutral),
        new(ActKind.Restored, "restored", "Đưa trở lại", "Put back", Tone.Ok)
    );
}
