using iHanoi.Civic.Text;

namespace iHanoi.Civic.Answering;

/// <summary>How a question ended. The codes are the ones the evaluation files use.</summary>
public enum AnswerStatus
{
    Answered,
    Partial,
    Clarify,
    NoSource,
    OutOfScope,
    Refused,
    Emergency,
    Handover,
    Error,
}

public static class AnswerStatuses
{
    public static readonly StatusTable<AnswerStatus> Table = new(
        new(AnswerStatus.Answered, "answered", "Đã trả lời", "Answered", Tone.Ok),
        new(AnswerStatus.Partial, "partial", "Trả lời một phần", "Answered in part", Tone.Warning),
        new(AnswerStatus.Clarify, "clarify", "Cần hỏi lại", "Needs one more detail", Tone.Info),
        new(
            AnswerStatus.NoSource,
            "no_source",
            "Chưa tìm thấy nguồn chính thức",
            "No official source found",
            Tone.Warning
        ),
        new(AnswerStatus.OutOfScope, "out_of_scope", "Ngoài phạm vi", "Out of scope", Tone.Neutral),
        new(AnswerStatus.Refused, "refused", "Không thực hiện", "Declined", Tone.Warning),
        new(AnswerStatus.Emergency, "emergency", "Khẩn cấp", "Emergency", Tone.Danger),
        new(AnswerStatus.Handover, "handover", "Chuyển cán bộ", "Passed to a person", Tone.Info),
        new(AnswerStatus.Error, "error", "Lỗi", "Error", Tone.Danger)
    );
}
