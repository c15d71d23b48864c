using System.Text.Json.Serialization;
using iHanoi.Civic.Text;

namespace iHanoi.Civic.Knowledge.Gaps;

/// <summary>What the curators do about questions that the knowledge base does not answer.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GapState>))]
public enum GapState
{
    Open,
    BeingWritten,
    Closed,
}

/// <summary>Why a gap needs no more work.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GapClosing>))]
public enum GapClosing
{
    Answered,
    NotTheCitys,
    NotAQuestion,
    Other,
}

public static class GapStates
{
    public static readonly StatusTable<GapState> Table = new(
        new(GapState.Open, "open", "Chưa ai làm", "Open", Tone.Warning),
        new(GapState.BeingWritten, "being-written", "Đang viết", "Being written", Tone.Info),
        new(GapState.Closed, "closed", "Đã đóng", "Closed", Tone.Ok)
    );
}

public static class GapClosings
{
    public static readonly StatusTable<GapClosing> Table = new(
        new(GapClosing.Answered, "answered", "đã có văn bản trả lời", "a document answers it now"),
        new(
            GapClosing.NotTheCitys,
            "not-the-citys",
            "không thuộc việc của thành phố",
            "not the city's business"
        ),
        new(GapClosing.NotAQuestion, "not-a-question", "không phải câu hỏi", "not a question"),
        new(GapClosing.Other, "other", "lý do khác", "another reason")
    );
}
