using iHanoi.Civic.Text;

namespace iHanoi.Civic.Knowledge.Sources;

/// <summary>How far a visit to a source is, and how it ended.</summary>
public enum VisitState
{
    Waiting,
    Running,
    Done,

    /// <summary>The source's list could not be read; what is known of its pages stays as it was.</summary>
    Refused,

    /// <summary>The product could not finish: nothing is said against the source.</summary>
    Failed,
}

public static class VisitStates
{
    public static readonly StatusTable<VisitState> Table = new(
        new(VisitState.Waiting, "waiting", "Chờ đến lượt", "Waiting its turn", Tone.Info),
        new(VisitState.Running, "running", "Đang đọc", "Reading", Tone.Info),
        new(VisitState.Done, "done", "Đã đọc xong", "Read", Tone.Ok),
        new(
            VisitState.Refused,
            "refused",
            "Không đọc được nguồn",
            "The source could not be read",
            Tone.Danger
        ),
        new(
            VisitState.Failed,
            "failed",
            "Có lỗi của hệ thống, sẽ thử lại ở lần sau",
            "Something went wrong on our side, it is tried again next time",
            Tone.Danger
        )
    );
}
