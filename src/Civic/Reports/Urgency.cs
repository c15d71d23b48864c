using iHanoi.Civic.Text;

namespace iHanoi.Civic.Reports;

/// <summary>Levels of Decision 1207/QĐ-UBND (2025-02-28). A model may only raise one; a person lowers it.</summary>
public enum Urgency
{
    Normal,
    Complex,
    Urgent,
}

public static class Urgencies
{
    public static readonly StatusTable<Urgency> Table = new(
        new(Urgency.Normal, "binh-thuong", "Bình thường", "Normal", Tone.Neutral),
        new(Urgency.Complex, "phuc-tap", "Phức tạp", "Complex", Tone.Info),
        new(Urgency.Urgent, "khan", "Khẩn", "Urgent", Tone.Danger)
    );
}
