using System.Numerics.Tensors;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;

namespace iHanoi.Classifier.Duplicates;

/// <summary>
/// Whether two reports tell of one incident: what is told, where, when and how it is called, in boosted trees. Its
/// score is a chance; it only ever suggests.
/// </summary>
internal sealed class DuplicateFinder(
    ProductFolders folders,
    SideReader sides,
    RecentReports reports
) : IDuplicateFinder
{
    // Candidates are first ranked by meaning alone; the full comparison is for the nearest.
    private const int ComparedInFull = 16;

    // Signs, marks on nothing and a letter or two tell of no incident.
    private const int FewestLetters = 3;

    private readonly Lazy<DuplicateWeights> _weights = new(() => DuplicateWeights.Load(folders));

    public async ValueTask<DuplicateMatch> CompareAsync(
        ComparableReport a,
        ComparableReport b,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);

        return Match(
            await reports.ReadAsync(a, cancellationToken),
            await reports.ReadAsync(b, cancellationToken)
        );
    }

    public async ValueTask<IReadOnlyList<DuplicateMatch>> FindAsync(
        ComparableReport report,
        IReadOnlyList<ComparableReport> candidates,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(candidates);

        var matches = new List<DuplicateMatch>();
        var read = await reports.ReadAsync(report, cancellationToken);

        foreach (var candidate in await NearestAsync(read.Side, candidates, cancellationToken))
        {
            matches.Add(Match(read, await reports.ReadAsync(candidate, cancellationToken)));
        }

        return
        [
            .. matches
                .Where(match => match.IsSame)
                .OrderByDescending(match => match.Score)
                .ThenBy(match => match.Id, StringComparer.Ordinal),
        ];
    }

    private DuplicateMatch Match(ReadReport first, ReadReport second)
    {
        var weights = _weights.Value;
        var (a, b) = (first.Side, second.Side);
        var meaning = DuplicateWeights.Likeness(weights.Centre, a.Vector, b.Vector);
        var features = PairFeatures.Of(a, b, meaning);
        var met = TellingsMet.Of(first.Telling, second.Telling);
        var score = Tells(a) && Tells(b) ? weights.Score(features, met) : 0;

        return new DuplicateMatch(
            b.Report.Id,
            score,
            score >= weights.Threshold,
            DuplicateReasons.Of(features, a, b)
        );
    }

    private static bool Tells(ReportSide side) =>
        side.Words.Text.Where(char.IsLetter).Take(FewestLetters).Count() is FewestLetters;

    private async ValueTask<IReadOnlyList<ComparableReport>> NearestAsync(
        ReportSide side,
        IReadOnlyList<ComparableReport> candidates,
        CancellationToken cancellationToken
    )
    {
        if (candidates.Count <= ComparedInFull)
        {
            return candidates;
        }

        var ranked = new List<(ComparableReport Report, float Cosine)>(candidates.Count);

        foreach (var candidate in candidates)
        {
            var vector = await sides.VectorAsync(candidate, cancellationToken);
            ranked.Add((candidate, TensorPrimitives.Dot<float>(side.Vector, vector)));
        }

        return
        [
            .. ranked.OrderByDescending(r => r.Cosine).Take(ComparedInFull).Select(r => r.Report),
        ];
    }
}
