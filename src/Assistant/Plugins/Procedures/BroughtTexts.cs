using iHanoi.Assistant.Prompts;
using iHanoi.Civic.City;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Plugins.Procedures;

/// <summary>The texts that were brought along ("document" is their kind), and which of them a question is put to.</summary>
internal sealed class BroughtTexts(IPassageIndex index, CueBook cues, TimeProvider time)
{
    // On dev, questions put to their own text reach 0.81 and more; English ones to Vietnamese texts less, and
    // one that names the text need not share its matter.
    private const double Fits = 0.81;
    private const double FitsEnglish = 0.77;
    private const double FitsNamed = 0.70;

    /// <summary>The id of the text that is meant, of no other ward than the one that is known; null when none is.</summary>
    public async ValueTask<string?> MeantAsync(
        string question,
        WardCode? ward,
        CancellationToken cancellationToken
    )
    {
        var day = DateOnly.FromDateTime(
            time.GetUtcNow().ToOffset(WorkingCalendar.HanoiOffset).Date
        );
        var query = new PassageQuery(question, 4, day) { Kind = "document", Ward = ward };
        var found = await index.SearchAsync(query, cancellationToken);
        var nearest = found
            .Where(passage => passage.Document.Kind is "document")
            .MaxBy(passage => passage.Score.Cosine);

        return nearest?.Score.Cosine >= Enough(question) ? nearest.Document.Id : null;
    }

    private double Enough(string question) =>
        cues.Has("document", CuedText.Of(question)) ? FitsNamed
        : LanguageDetector.Detect(question) is Language.English ? FitsEnglish
        : Fits;
}
