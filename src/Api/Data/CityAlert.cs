using iHanoi.Civic.Text;

namespace iHanoi.Api.Data;

/// <summary>A notice to the people of some wards, or of the whole city when it names none.</summary>
public sealed class CityAlert
{
    public required Guid Id { get; init; }

    public required string TitleVi { get; set; }

    public required string TitleEn { get; set; }

    public required string TextVi { get; set; }

    public required string TextEn { get; set; }

    /// <summary>Ward codes; empty is the whole city.</summary>
    public required List<string> Wards { get; set; }

    public required DateTimeOffset From { get; set; }

    public required DateTimeOffset Until { get; set; }

    public required Tone Tone { get; set; }

    public required string Source { get; set; }

    public bool IsSample { get; init; }
}
