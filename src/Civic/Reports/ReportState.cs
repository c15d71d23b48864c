using iHanoi.Civic.Text;

namespace iHanoi.Civic.Reports;

/// <summary>The life of a report (Decision 1207/QĐ-UBND and the city's practice).</summary>
public enum ReportState
{
    Draft,
    Submitted,
    AwaitingAcceptance,
    NeedsInformation,
    Refused,
    Transferred,
    Merged,
    Accepted,
    InProgress,
    ExtensionAsked,
    Answered,
    Fixed,
    AwaitingConfirmation,
    Closed,
    Reopened,
}

public static class ReportStates
{
    public static readonly StatusTable<ReportState> Table = new(
        new(ReportState.Draft, "draft", "Nháp", "Draft"),
        new(ReportState.Submitted, "submitted", "Đã gửi", "Sent", Tone.Info),
        new(
            ReportState.AwaitingAcceptance,
            "awaiting-acceptance",
            "Chờ tiếp nhận",
            "Waiting for acceptance",
            Tone.Warning
        ),
        new(
            ReportState.NeedsInformation,
            "needs-information",
            "Cần bổ sung",
            "More information needed",
            Tone.Warning
        ),
        new(ReportState.Refused, "refused", "Từ chối", "Refused", Tone.Danger),
        new(ReportState.Transferred, "transferred", "Chuyển thẩm quyền", "Passed on", Tone.Info),
        new(ReportState.Merged, "merged", "Gộp vào sự vụ", "Joined to an incident", Tone.Info),
        new(ReportState.Accepted, "accepted", "Đã tiếp nhận", "Accepted", Tone.Info),
        new(ReportState.InProgress, "in-progress", "Đang xử lý", "In progress", Tone.Info),
        new(
            ReportState.ExtensionAsked,
            "extension-asked",
            "Xin gia hạn",
            "Extension asked",
            Tone.Warning
        ),
        new(ReportState.Answered, "answered", "Đã trả lời", "Answered", Tone.Info),
        new(ReportState.Fixed, "fixed", "Đã khắc phục", "Fixed", Tone.Ok),
        new(
            ReportState.AwaitingConfirmation,
            "awaiting-confirmation",
            "Chờ người dân xác nhận",
            "Waiting for your confirmation",
            Tone.Warning
        ),
        new(ReportState.Closed, "closed", "Đóng", "Closed", Tone.Ok),
        new(ReportState.Reopened, "reopened", "Mở lại", "Reopened", Tone.Warning)
    );

    /// <summary>An official's answer stands: it was sent, and nobody has contested it since.</summary>
    public static bool IsAnswered(this ReportState state) =>
        state
            is ReportState.Answered
                or ReportState.Fixed
                or ReportState.AwaitingConfirmation
                or ReportState.Closed;

    /// <summary>Open311's two words. A refused, merged or closed report is closed; all else is open.</summary>
    public static bool IsOpen(this ReportState state) =>
        state is not (ReportState.Refused or ReportState.Merged or ReportState.Closed);
}
