using iHanoi.Civic.Knowledge;

namespace iHanoi.Api.Features.Knowledge;

/// <summary>What a side is laid beside.</summary>
public enum Against
{
    /// <summary>It stands alone.</summary>
    Nothing,

    /// <summary>Another configuration on the same index.</summary>
    Setup,

    /// <summary>This side is the index as it is; the other has the candidate in it.</summary>
    Later,

    /// <summary>This side has the candidate in it.</summary>
    Earlier,
}

/// <summary>A passage, its rank here and on the other side; null: not among those shown there.</summary>
public sealed record RankedPassage(Passage Passage, int Rank, int? OtherRank);

public sealed record SearchSide(
    SearchSetup Setup,
    IReadOnlyList<RankedPassage> Passages,
    Against Against
)
{
    public int Absent => Passages.Count(ranked => ranked.OtherRank is null);

    public int Higher => Passages.Count(ranked => ranked.OtherRank > ranked.Rank);

    public int Lower => Passages.Count(ranked => ranked.OtherRank < ranked.Rank);

    public int Same => Passages.Count(ranked => ranked.OtherRank == ranked.Rank);
}

internal static class SideBySide
{
    /// <summary>Each passage with its rank among the others'.</summary>
    public static SearchSide Of(
        SearchSetup setup,
        IReadOnlyList<Passage> passages,
        IReadOnlyList<Passage> others,
        Against against
    ) =>
        new(
            setup,
            [
                .. passages.Select(
                    (passage, at) => new RankedPassage(passage, at + 1, RankOf(passage, others))
                ),
            ],
            against
        );

    private static int? RankOf(Passage passage, IReadOnlyList<Passage> others)
    {
        foreach (var (at, other) in others.Index())
        {
            if (IsSame(other, passage))
            {
                return at + 1;
            }
        }

        return null;
    }

    // A paragraph that the next version keeps word for word stays the same one for who compares.
    private static bool IsSame(Passage one, Passage other) =>
        one.Chunk.Id == other.Chunk.Id
        || (
            one.Document.Version != other.Document.Version
            && one.Document.Id == other.Document.Id
            && one.Chunk.Text == other.Chunk.Text
        );
}
