using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;

namespace iHanoi.Civic.Knowledge.Cases;

/// <summary>
/// A report that was answered, as others may read it: what was told and what was done, both struck by
/// <see cref="CaseMask"/>. Its place is a ward, never a house.
/// </summary>
public sealed record PastCase
{
    public required ReportNumber Number { get; init; }

    public required Category Category { get; init; }

    /// <summary>Names of the ward; null: nobody decided it.</summary>
    public Bilingual? Ward { get; init; }

    /// <summary>Who answered; null: nobody was named.</summary>
    public string? Agency { get; init; }

    public required string Told { get; init; }

    public required string Answer { get; init; }

    /// <summary>Hanoi days.</summary>
    public required DateOnly Filed { get; init; }

    public required DateOnly Answered { get; init; }

    public required Audience Audience { get; init; }

    public required Language Language { get; init; }

    /// <summary>Made up for a demonstration: it must say so wherever it is shown.</summary>
    public bool IsSample { get; init; }

    /// <summary>Calendar days between report and answer; 0 is the same day.</summary>
    public int Days => Answered.DayNumber - Filed.DayNumber;
}
