using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Plugins.Procedures;

/// <summary>A question as read: its words, what about it is asked, what it is about, and how it is looked for.</summary>
internal sealed record ReadQuery(
    CuedText Cued,
    IReadOnlyList<Aspect> Aspects,
    Sought Sought,
    Language Language
)
{
    public Topic Topic => Sought.Topic;
}

/// <summary>Reads a question before anything is searched.</summary>
internal sealed class QueryReader(
    AspectReader aspects,
    Abbreviations abbreviations,
    EnglishWords english
)
{
    public ReadQuery Read(string query, Aspect? named)
    {
        var language = LanguageDetector.Detect(query);
        var written = abbreviations.WriteOut(query, language);
        var cued = CuedText.Of(written);
        var topic = Topic.Of(aspects.Topic(cued), written);

        return new ReadQuery(
            cued,
            named is { } only ? [only] : aspects.Read(cued),
            Seek(written, cued, topic, language),
            language
        );
    }

    /// <summary>A topic of its own, for weighing only.</summary>
    public Sought Seek(Topic topic)
    {
        var (vietnamese, known) = english.InVietnamese(topic.Folded);

        return new Sought(
            "",
            topic,
            vietnamese,
            Topic.Of(CuedText.Of(vietnamese).Words, vietnamese),
            known
        );
    }

    // The question itself is put into Vietnamese (its phrases need their small words), its topic is weighed.
    private Sought Seek(string text, CuedText cued, Topic topic, Language language)
    {
        if (language is not Language.English)
        {
            return new Sought(text, topic, "", new Topic([]), 0);
        }

        var (vietnamese, _) = english.InVietnamese(cued.Words);
        var (_, known) = english.InVietnamese(topic.Folded);
        var translated = Topic.Of(aspects.Topic(CuedText.Of(vietnamese)), vietnamese);

        return new Sought(text, topic, vietnamese, translated, known);
    }
}
