using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using iHanoi.Classifier.Features;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Duplicates;

/// <summary>Reads one report for comparisons: encoder, gazetteer and report classifier, each once a report.</summary>
internal sealed class SideReader(
    ILayeredEncoder encoder,
    ITokenEncoder tokens,
    IReportClassifier classifier,
    IAddressResolver? addresses = null,
    ISpelling? spelling = null,
    NameLexicon? names = null
)
{
    private readonly ReportVector _vectors = new(encoder);

    public async ValueTask<ReportSide> ReadAsync(
        ComparableReport report,
        CancellationToken cancellationToken
    )
    {
        var meant = Meant(report.Text);
        var words = ComparedText.Read(report.Text, addresses, names);

        return new ReportSide(
            report,
            words,
            await _vectors.ReadSentenceAsync(meant, cancellationToken),
            new PlacedPieces(await tokens.ReadTokensLaterAsync(meant, cancellationToken), meant),
            await CategoriesAsync(report, words, cancellationToken)
        );
    }

    /// <summary>The vector of the text alone, for choosing whom to compare in full.</summary>
    public ValueTask<float[]> VectorAsync(
        ComparableReport report,
        CancellationToken cancellationToken
    ) => _vectors.ReadSentenceAsync(Meant(report.Text), cancellationToken);

    /// <summary>The encoder's pieces of the text alone.</summary>
    public ValueTask<TokenStates> TokensAsync(string text, CancellationToken cancellationToken) =>
        tokens.ReadTokensLaterAsync(Meant(text), cancellationToken);

    // No network reads further: the rest of a huge text must cost nothing.
    private string Meant(string text) => MeantReport.Of(HashedGrams.Beginning(text), spelling).Text;

    // Names of places carry a category of their own ("chợ", "bệnh viện"): it is read from the rest.
    private async ValueTask<float[]> CategoriesAsync(
        ComparableReport report,
        ComparedText words,
        CancellationToken cancellationToken
    )
    {
        var told = await classifier.ClassifyAsync(words.What(words.Where), cancellationToken);
        var categories = new float[told.Categories.Count];

        foreach (var (label, probability) in told.Categories)
        {
            categories[(int)label] = report.Category is { } known
                ? (label == known ? 1 : 0)
                : (float)probability;
        }

        return categories;
    }
}
