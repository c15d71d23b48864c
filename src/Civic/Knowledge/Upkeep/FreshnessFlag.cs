using System.Text.Json.Serialization;
using iHanoi.Civic.Text;

namespace iHanoi.Civic.Knowledge.Upkeep;

/// <summary>What makes a published document worth somebody's look.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FreshnessFlag>))]
public enum FreshnessFlag
{
    Expired,
    Replaced,
    NotYetInForce,
    ReviewOverdue,
    NoReviewDate,
    NoOwner,
    BrokenLink,
    NeverCited,
}

public static class FreshnessFlags
{
    public static readonly StatusTable<FreshnessFlag> Table = new(
        new(FreshnessFlag.Expired, "expired", "Hết hiệu lực", "Expired", Tone.Danger),
        new(FreshnessFlag.Replaced, "replaced", "Đã có văn bản thay", "Replaced", Tone.Danger),
        new(
            FreshnessFlag.NotYetInForce,
            "not-yet-in-force",
            "Chưa có hiệu lực",
            "Not yet in force",
            Tone.Warning
        ),
        new(
            FreshnessFlag.ReviewOverdue,
            "review-overdue",
            "Quá hạn rà soát",
            "Review overdue",
            Tone.Danger
        ),
        new(
            FreshnessFlag.NoReviewDate,
            "no-review-date",
            "Chưa đặt hạn rà soát",
            "No review date",
            Tone.Neutral
        ),
        new(FreshnessFlag.NoOwner, "no-owner", "Chưa có người phụ trách", "No owner", Tone.Neutral),
        new(FreshnessFlag.BrokenLink, "broken-link", "Liên kết hỏng", "Broken link", Tone.Danger),
        new(
            FreshnessFlag.NeverCited,
            "never-cited",
            "Chưa được trích dẫn",
            "Never cited",
            Tone.Neutral
        )
    );

    /// <summary>A link that was never asked, or did not answer, is not called broken.</summary>
    public static IReadOnlyList<FreshnessFlag> Of(
        DocumentSummary document,
        DateOnly day,
        CheckedLink? link,
        int citations
    ) =>
        [
            .. document.Validity.On(day) switch
            {
                Standing.Expired => (FreshnessFlag[])[FreshnessFlag.Expired],
                Standing.Replaced => [FreshnessFlag.Replaced],
                Standing.NotYetInForce => [FreshnessFlag.NotYetInForce],
                Standing.ReviewOverdue => [FreshnessFlag.ReviewOverdue],
                _ => [],
            },
            .. Where(document.Validity.ReviewDue is null, FreshnessFlag.NoReviewDate),
            .. Where(string.IsNullOrWhiteSpace(document.Owner), FreshnessFlag.NoOwner),
            .. Where(link?.Outcome is LinkOutcome.Gone, FreshnessFlag.BrokenLink),
            .. Where(citations is 0, FreshnessFlag.NeverCited),
        ];

    private static FreshnessFlag[] Where(bool holds, FreshnessFlag flag) => holds ? [flag] : [];
}
