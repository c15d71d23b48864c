using iHanoi.Civic.City;
using iHanoi.Civic.Reports;

namespace iHanoi.Api.Features.Quality;

/// <summary>A suggestion and, once a person has decided, the decision beside it.</summary>
public sealed record Said(
    Guid Report,
    DateTimeOffset At,
    Category Category,
    double Probability,
    bool Abstained,
    AgencyId? Agency,
    Category? DecidedCategory,
    AgencyId? DecidedAgency,
    bool IsSample
)
{
    /// <summary>Of the text: words, share of them never met in training, language. Null: not kept then.</summary>
    public int? Words { get; init; }

    public double? Unseen { get; init; }

    public bool IsEnglish { get; init; }
}

/// <summary>How often officials decided what had been suggested; abstentions stand apart.</summary>
public sealed record Agreement(
    int Decided,
    int SameCategory,
    int Sure,
    int SureAndSame,
    int SameAgency,
    int Samples
)
{
    public static Agreement Of(IReadOnlyCollection<Said> all)
    {
        var decided = all.Where(one => one.DecidedCategory is not null).ToList();
        var sure = decided.Where(one => !one.Abstained).ToList();

        return new Agreement(
            decided.Count,
            decided.Count(IsSame),
            sure.Count,
            sure.Count(IsSame),
            decided.Count(one => one.Agency is not null && one.Agency == one.DecidedAgency),
            decided.Count(one => one.IsSample)
        );
    }

    private static bool IsSame(Said one) => one.Category == one.DecidedCategory;
}
