using System.Text.Json.Serialization;
using iHanoi.Civic.Measures;
using iHanoi.Civic.Text;

namespace iHanoi.Civic.Knowledge.Publishing;

/// <summary>What the retrieval evaluation says of a candidate (quality.md, "Gates").</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GateVerdict>))]
public enum GateVerdict
{
    Passed,

    /// <summary>The paired 95% interval of the change lies wholly below 0.</summary>
    Worse,

    /// <summary>nDCG@10 falls by more than the configured loss, even if chance could explain it.</summary>
    LosesTooMuch,

    /// <summary>A question that found the document now would not find its new version among ten: too few to average.</summary>
    LosesItsOwn,

    /// <summary>No check question is about a published document: nothing was measured, nothing speaks against it.</summary>
    Unmeasured,
}

/// <summary>A check question whose document moved, rank 1 best; null is beyond the tenth place.</summary>
public sealed record MovedQuestion(string Text, string DocumentId, int? Before, int? After);

/// <summary>nDCG@10 over the same questions on the index as it is and with the candidate in it.</summary>
public sealed record GateResult(
    GateVerdict Verdict,
    int Questions,
    double Before,
    double After,
    Estimate? Change,
    IReadOnlyList<MovedQuestion> Moved
)
{
    public bool Blocks =>
        Verdict is GateVerdict.Worse or GateVerdict.LosesTooMuch or GateVerdict.LosesItsOwn;
}

/// <summary>One measuring of one candidate, asked for by a person. Result null: still waiting or running.</summary>
public sealed record GateRun(
    Guid Id,
    VersionKey Version,
    string Title,
    VersionStage Stage,
    Curator AskedBy,
    DateTimeOffset AskedAt,
    int Done,
    int Total,
    GateResult? Result,
    DateTimeOffset? FinishedAt
);

public static class GateVerdicts
{
    public static readonly StatusTable<GateVerdict> Table = new(
        new(GateVerdict.Passed, "passed", "Đạt", "Passed", Tone.Ok),
        new(
            GateVerdict.Worse,
            "worse",
            "Không đạt: tìm kém đi rõ rệt",
            "Blocked: search gets clearly worse",
            Tone.Danger
        ),
        new(
            GateVerdict.LosesTooMuch,
            "loses-too-much",
            "Không đạt: tìm kém đi quá mức cho phép",
            "Blocked: search loses more than allowed",
            Tone.Danger
        ),
        new(
            GateVerdict.LosesItsOwn,
            "loses-its-own",
            "Không đạt: có câu hỏi không còn tìm thấy tài liệu này",
            "Blocked: a question no longer finds this document",
            Tone.Danger
        ),
        new(
            GateVerdict.Unmeasured,
            "unmeasured",
            "Không đo được: chưa có câu hỏi kiểm tra",
            "Not measured: there are no check questions",
            Tone.Warning
        )
    );
}
