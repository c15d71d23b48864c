using System.Text.Json.Serialization;
using iHanoi.Civic.Text;

namespace iHanoi.Civic.Knowledge;

/// <summary>How a text stands on a day. Only <see cref="InForce"/> grounds an answer without a warning.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Standing>))]
public enum Standing
{
    InForce,
    NotYetInForce,
    Expired,
    Replaced,
    ReviewOverdue,
}

public static class Standings
{
    public static readonly StatusTable<Standing> Table = new(
        new(Standing.InForce, "in-force", "Đang có hiệu lực", "In force", Tone.Ok),
        new(
            Standing.NotYetInForce,
            "not-yet-in-force",
            "Chưa có hiệu lực",
            "Not yet in force",
            Tone.Warning
        ),
        new(Standing.Expired, "expired", "Đã hết hiệu lực", "No longer in force", Tone.Danger),
        new(
            Standing.Replaced,
            "replaced",
            "Đã được thay thế bằng văn bản khác",
            "Replaced by another text",
            Tone.Danger
        ),
        new(
            Standing.ReviewOverdue,
            "review-overdue",
            "Quá hạn rà soát, có thể không còn đúng",
            "Overdue for review, may no longer be right",
            Tone.Warning
        )
    );
}
