using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Plugins.Procedures;

/// <summary>A word of a question as typed (null when typed without marks) and folded.</summary>
internal sealed record TopicWord(string? Marked, string Folded);

/// <summary>
/// What a question is about: its words without those that only ask, as typed and folded. Marks keep "cá sấu"
/// apart from "sau", where the citizen typed them.
/// </summary>
internal sealed record Topic(IReadOnlyList<TopicWord> Words)
{
    public IReadOnlyList<string> Folded { get; } = [.. Words.Select(word => word.Folded)];

    public static Topic Of(IReadOnlyList<string> folded, string typed)
    {
        var marked = VietnameseText.Syllables(typed);
        var hasMarks = VietnameseText.HasMarks(typed);
        var words = new List<TopicWord>();
        var at = 0;

        foreach (var word in folded)
        {
            var found = At(marked, word, at);
            at = found < 0 ? at : found + 1;
            words.Add(new TopicWord(hasMarks && found >= 0 ? marked[found] : null, word));
        }

        return new Topic(words);
    }

    private static int At(IReadOnlyList<string> marked, string folded, int from)
    {
        for (var i = from; i < marked.Count; i++)
        {
            if (VietnameseText.Fold(marked[i]) == folded)
            {
                return i;
            }
        }

        return -1;
    }
}
