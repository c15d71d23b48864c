using iHanoi.Civic.Knowledge;

namespace iHanoi.Ingestion.Tests;

/// <summary>A small valid knowledge file, one line per deviation.</summary>
internal sealed record AFile(string Id)
{
    public string Title { get; init; } = "Đăng ký tạm trú";

    public string Aliases { get; init; } = "đăng ký ở trọ";

    public string Kind { get; init; } = "procedure";

    public string Fee { get; init; } = "Lệ phí: 7.000 đồng một người nếu nộp trực tuyến.";

    public string? Effective { get; init; }

    public string? Expires { get; init; }

    public string? ReviewDue { get; init; }

    public string? ReplacedBy { get; init; }

    public string? ProcedureCode { get; init; }

    public string? Audience { get; init; }

    /// <summary>As written in the file: "[00199]".</summary>
    public string? Wards { get; init; }

    public string Text =>
        $"""
            ---
            id: "{Id}"
            kind: {Kind}
            title: "{Title}"
            titleEn: "Temporary residence registration"
            aliases:
            - "{Aliases}"
            legalBasis: ["68/2020/QH14"]
            effective: {Effective ?? "null"}
            expires: {Expires ?? "null"}
            reviewDue: {ReviewDue ?? "null"}
            replacedBy: {ReplacedBy ?? "null"}
            procedureCode: {ProcedureCode ?? "null"}
            audience: {Audience ?? "null"}
            wards: {Wards ?? "null"}
            ---

            # {Title}

            ## Phí, lệ phí

            {Fee}

            ## Thời hạn giải quyết

            03 ngày làm việc kể từ ngày nhận đủ hồ sơ.
            """;

    public UploadedFile Upload => new($"{Id}.md", System.Text.Encoding.UTF8.GetBytes(Text));
}
