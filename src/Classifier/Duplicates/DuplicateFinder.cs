using System.Numerics.Tensors;
using iHanoi.Civic.City;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using iHanoi.Classifier.Features;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Duplicates;

/// <summary>
/// Whether two reports tell of one incident: what is told, where, when and how it is called, in a small
/// calibrated logistic. It only ever suggests.
/// </summary>
internal sealed class DuplicateFinder(
    ProductFolders folders,
    ISentenceEncoder encoder,
    ITokenEncoder tokens,
    IReportClassifier classifier,
    IAddressResolver? addresses = null,
    ISpelling? spelling = null
) : IDuplicateFinder
{
    // Candidates are first ranked by meaning alone; the full comparison is for the nearest.
    private const int ComparedInFull = 16;

    private readonly ReportVector _vectors = new(encoder);
    private readonly Lazy<DuplicateWeights> _weights = new(() => DuplicateWeights.Load(folders));

    public async ValueTask<DuplicateMatch> CompareAsync(
        ComparableReport a,
        ComparableReport b,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);

        return await MatchAsync(
            await ReadAsync(a, cancellationToken),
            await ReadAsync(b, cancellationToken),
            cancellationToken
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
        var side = await ReadAsync(report, cancellationToken);

        foreach (var candidate in await NearestAsync(side, candidates, cancellationToken))
        {
            var other = await ReadAsync(candidate, cancellationToken);
            matches.Add(await MatchAsync(side, other, cancellationToken));
        }

        return
        [
            .. matches
                .Where(match => match.IsSame)
                .OrderByDescending(match => match.Score)
                .ThenBy(match => match.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The mean report, which all comparisons of meaning take away.</summary>
    internal float[] Centre => _weights.Value.Centre;

    /// <summary>The features of a pair, for fitting the weights.</summary>
    internal async ValueTask<PairFeatures> FeaturesAsync(
        ComparableReport a,
        ComparableReport b,
        CancellationToken cancellationToken
    ) =>
        await FeaturesAsync(
            await ReadAsync(a, cancellationToken),
            await ReadAsync(b, cancellationToken),
            cancellationToken
        );

    internal async ValueTask<PairFeatures> FeaturesAsync(
        ReportSide a,
        ReportSide b,
        CancellationToken cancellationToken
    )
    {
        var places = a.Words.Where.Union(b.Words.Where).ToHashSet(StringComparer.Ordinal);
        var whatA = a.Words.What(places);
        var whatB = b.Words.What(places);

        var (vectorA, piecesA) = await EncodeAsync(whatA, cancellationToken);
        var (vectorB, piecesB) = await EncodeAsync(whatB, cancellationToken);
        var categoriesA = await CategoriesAsync(a.Report, whatA, cancellationToken);
        var categoriesB = await CategoriesAsync(b.Report, whatB, cancellationToken);

        return PairFeatures.Of(
            a,
            b,
            _weights.Value.Likeness(a.Vector, b.Vector),
            _weights.Value.Likeness(vectorA, vectorB),
            TensorPrimitives.Dot<float>(categoriesA, categoriesB),
            PieceSigns.Of((a.Pieces, b.Pieces), (piecesA, piecesB))
        );
    }

    internal async ValueTask<ReportSide> ReadAsync(
        ComparableReport report,
        CancellationToken cancellationToken
    )
    {
        var (vector, pieces) = await EncodeAsync(report.Text, cancellationToken);

        return new ReportSide(report, ComparedText.Read(report.Text, addresses), vector, pieces);
    }

    private ValueTask<float[]> VectorAsync(string text, CancellationToken cancellationToken) =>
        _vectors.ReadAsync(MeantReport.Of(text, spelling).Text, cancellationToken);

    private async ValueTask<(float[] Vector, TokenStates Pieces)> EncodeAsync(
        string text,
        CancellationToken cancellationToken
    )
    {
        var meant = MeantReport.Of(text, spelling).Text;

        return (
            await _vectors.ReadAsync(meant, cancellationToken),
            await tokens.ReadTokensAsync(meant, cancellationToken)
        );
    }

    // Names of places carry a category of their own ("chợ", "bệnh viện"): it is read from the rest.
    private async ValueTask<float[]> CategoriesAsync(
        ComparableReport report,
        string what,
        CancellationToken cancellationToken
    )
    {
        var labels = (await classifier.ClassifyAsync(what, cancellationToken)).Categories;
        var categories = new float[labels.Count];

        foreach (var (label, probability) in labels)
        {
            categories[(int)label] = report.Category is { } known
                ? (label == known ? 1 : 0)
                : (float)probability;
        }

        return categories;
    }

    private async ValueTask<DuplicateMatch> MatchAsync(
        ReportSide a,
        ReportSide b,
        CancellationToken cancellationToken
    )
    {
        var features = await FeaturesAsync(a, b, cancellationToken);
        var score =
            a.Words.Folded is [] || b.Words.Folded is [] ? 0 : _weights.Value.Score(features);

        return new DuplicateMatch(
            b.Report.Id,
            score,
            score >= _weights.Value.Threshold,
            DuplicateReasons.Of(features, a, b)
        );
    }

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
            var vector = await VectorAsync(candidate.Text, cancellationToken);
            ranked.Add((candidate, TensorPrimitives.Dot<float>(side.Vector, vector)));
        }

        return
        [
            .. ranked.OrderByDescending(r => r.Cosine).Take(ComparedInFull).Select(r => r.Report),
        ];
    }
}
