using iHanoi.Civic.Text;

namespace iHanoi.Civic.Reports;

/// <summary>
/// What the law calls a message. Only <see cref="Report"/> (PAKN) is handled here; Decision 1207/QĐ-UBND
/// leaves complaints and denunciations to their own procedures, so they get the right door instead.
/// </summary>
public enum LegalKind
{
    Report,
    Complaint,
    Denunciation,
    Emergency,
    Question,
}

public static class LegalKinds
{
    public static readonly StatusTable<LegalKind> Table = new(
        new(LegalKind.Report, "pakn", "Phản ánh, kiến nghị", "Report"),
        new(LegalKind.Complaint, "khieu-nai", "Khiếu nại", "Complaint", Tone.Warning),
        new(LegalKind.Denunciation, "to-cao", "Tố cáo", "Denunciation", Tone.Warning),
        new(LegalKind.Emergency, "khan-cap", "Khẩn cấp", "Emergency", Tone.Danger),
        new(LegalKind.Question, "hoi-dap", "Hỏi đáp", "Question", Tone.Info)
    );
}
