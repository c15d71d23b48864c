using iHanoi.Assistant.Prompts;
using iHanoi.Civic.City;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Plugins.Procedures;

/// <summary>Who is answered: in which language, on which day a text must hold, and of which ward, when it is known.</summary>
internal readonly record struct Reader(Language Language, DateOnly Day, WardCode? Ward);

/// <summary>What the function returns once it is known which document answers, or that none does.</summary>
internal sealed class DocumentReply(
    IPassageIndex index,
    EvidencePicker picker,
    AspectReader aspectReader,
    WardSlot wards
)
{
    /// <summary>From the source decided on, and from one that stands near it.</summary>
    public async ValueTask<ToolReply> AnswerAsync(
        SourceVerdict.One one,
        ReadQuery read,
        Reader reader,
        IReadOnlyList<FoundDocument> found,
        CancellationToken cancellationToken
    )
    {
        var first = await OfAsync(one.Document);

        return one.Near is { } near && await OfAsync(near) is { Outcome: Outcomes.Found } second
            ? first.Outcome is Outcomes.Found
                ? NearReply.Join(first, second)
                : second
            : first;

        async ValueTask<ToolReply> OfAsync(FoundDocument document) =>
            Answer(
                await index.ReadAsync(document.Facts.Id, cancellationToken),
                read.Cued,
                read.Aspects,
                reader,
                found,
                mustAnswer: true
            );
    }

    public ToolReply Answer(
        IReadOnlyList<Passage> passages,
        CuedText question,
        IReadOnlyList<Aspect> aspects,
        Reader reader,
        IReadOnlyList<FoundDocument> found,
        bool mustAnswer
    )
    {
        var facts = passages[0].Document;
        var picked = picker.Pick(
            passages,
            question,
            aspects,
            reader.Language is Language.English,
            mustAnswer
        );

        if (
            facts.Kind is "procedure"
            && (picked.Points.Count is 0 || IsBareName(facts, question, aspects))
        )
        {
            picked = EvidencePicker.Overview(passages);
        }

        var standing = facts.Validity.On(reader.Day);
        var title = TitleOf(facts, reader.Language, facts.Title);
        var onlyOf = reader.Ward is null ? wards.NamesOf(facts.Wards) : null;

        return new ToolReply(picked.Points.Count > 0 ? Outcomes.Found : Outcomes.Nothing)
        {
            Evidence =
            [
                .. picked.Evidence.Select(evidence =>
                    evidence with
                    {
                        Title = title,
                        Standing = standing,
                        OnlyOf = onlyOf,
                    }
                ),
            ],
            Points = picked.Points,
            Fields = new Dictionary<string, string>
            {
                ["title"] = facts.Title,
                ["titleEn"] = facts.TitleEn ?? facts.Title,
                ["kind"] = facts.Kind,
                ["standing"] = Standings.Table.Of(standing).Code,
                ["missing"] = string.Join(' ', picked.Missing.Select(aspect => aspect.Code())),
                ["notes"] = picked.Cases.Count > 0 ? "ask.case" : "",
            },
            Choices = picked.Cases,
            Arguments = new Dictionary<string, string?> { ["code"] = facts.Id },
            Passages = Scores(found),
        };
    }

    // Nothing but the procedure's name: where, how long, how much, which papers.
    private bool IsBareName(
        DocumentFacts facts,
        CuedText question,
        IReadOnlyList<Aspect> aspects
    ) =>
        aspects.Count is 0
        && CuedText.Holds(
            aspectReader.Topic(question),
            [facts.Title, facts.TitleEn ?? "", .. facts.Aliases]
        );

    public static ToolReply Nothing(IReadOnlyList<FoundDocument> found) =>
        new(Outcomes.Nothing)
        {
            Arguments = new Dictionary<string, string?> { ["code"] = null },
            Passages = Scores(found),
        };

    // A ward's own text says whose it is wherever it is named.
    private string TitleOf(DocumentFacts facts, Language language, string title) =>
        wards.NamesOf(facts.Wards) is { } names ? $"{title} ({names.In(language)})" : title;

    public ToolReply Several(
        IReadOnlyList<FoundDocument> documents,
        IReadOnlyList<FoundDocument> found,
        Language language
    ) =>
        Nothing(found) with
        {
            Outcome = Outcomes.Several,
            Choices =
            [
                .. documents.Select(document =>
                    TitleOf(
                        document.Facts,
                        language,
                        language is Language.English
                            ? document.Facts.TitleEn ?? document.Facts.Title
                            : document.Facts.Title
                    )
                ),
            ],
        };

    private static IReadOnlyList<(string, double)> Scores(IReadOnlyList<FoundDocument> found) =>
        [
            .. found
                .SelectMany(d => d.Passages)
                .Take(10)
                .Select(p => (p.Chunk.Id, Math.Round(p.Score.Total, 4))),
        ];
}
