namespace iHanoi.Civic.Reports;

/// <summary>How much of a text the models cannot have met: where it grows, the reports have become others.</summary>
public interface ITextNovelty
{
    /// <summary>Words of the text, and the share of them (0–1) that no training text holds, marks and case aside.</summary>
    (int Words, double UnseenShare) Read(string text);
}
