namespace iHanoi.Assistant.Plugins.Procedures;

/// <summary>What about a procedure is asked. Each has cues ("aspect.fee") and, in a procedure, headings.</summary>
internal enum Aspect
{
    Fee,
    Time,
    Papers,
    Steps,
    Where,
    Who,
    Law,
    Online,
    Result,
    Conditions,
}

internal static class Aspects
{
    public static string Code(this Aspect aspect) => aspect.ToString().ToLowerInvariant();

    public static Aspect? Parse(string? code) =>
        Enum.TryParse<Aspect>(code, ignoreCase: true, out var aspect) && Enum.IsDefined(aspect)
            ? aspect
            : null;

    /// <summary>Section of data/knowledge/procedures that answers the aspect.</summary>
    public static string Heading(this Aspect aspect) =>
        aspect switch
        {
            Aspect.Fee => "Phí, lệ phí",
            Aspect.Time => "Thời hạn giải quyết",
            Aspect.Papers => "Thành phần hồ sơ",
            Aspect.Steps => "Trình tự thực hiện",
            Aspect.Where => "Cơ quan thực hiện",
            Aspect.Who => "Ai được làm",
            Aspect.Law => "Căn cứ pháp lý",
            Aspect.Online => "Cách nộp hồ sơ",
            Aspect.Result => "Kết quả",
            Aspect.Conditions => "Điều kiện",
            _ => throw new ArgumentOutOfRangeException(nameof(aspect)),
        };
}
