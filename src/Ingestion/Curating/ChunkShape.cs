using iHanoi.Civic.Knowledge.Curating;
using iHanoi.Ingestion.Chunking;

namespace iHanoi.Ingestion.Curating;

/// <summary>Where a merged or split chunk begins and ends. Pure: it counts no tokens and touches no row.</summary>
internal static class ChunkShape
{
    private const int ShownWords = 120;

    /// <summary>From the first to the end of the second, with the headings between them and those they do not share.</summary>
    public static ChunkSpan Merged(string text, ChunkSpan first, ChunkSpan second)
    {
        var common = Common(first.HeadingPath, second.HeadingPath);
        var start = first.Start;

        for (var level = first.HeadingPath.Count - 1; level >= common.Length; level--)
        {
            var heading = VersionText.Heading(level, first.HeadingPath[level]);

            if (!text.AsSpan(0, start).EndsWith(heading, StringComparison.Ordinal))
            {
                break;
            }

            start -= heading.Length;
        }

        return first with
        {
            HeadingPath = common,
            Start = start,
            End = second.End,
            Ordinal = null,
        };
    }

    /// <summary>Null: one of the parts would have no words, or the place cuts through one.</summary>
    public static (ChunkSpan First, ChunkSpan Second)? Split(
        string text,
        ChunkSpan chunk,
        int place
    )
    {
        if (place <= chunk.Start || place >= chunk.End || !IsBetweenWords(text, place))
        {
            return null;
        }

        var end = place;
        var start = place;

        while (end > chunk.Start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        while (start < chunk.End && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return end == chunk.Start || start == chunk.End
            ? null
            : (
                chunk with
                {
                    End = end,
                    Ordinal = null,
                },
                chunk with
                {
                    Start = start,
                    Ordinal = null,
                }
            );
    }

    /// <summary>Starts of lines and sentences.</summary>
    public static IEnumerable<SplitPlace> Places(string text, ChunkSpan chunk)
    {
        for (var at = chunk.Start + 1; at < chunk.End; at++)
        {
            if (IsStart(text, at) && Split(text, chunk, at) is not null)
            {
                var end = Math.Min(chunk.End, at + ShownWords);
                yield return new SplitPlace(at, text[at..end].ReplaceLineEndings(" "));
            }
        }
    }

    private static bool IsStart(string text, int at) =>
        !char.IsWhiteSpace(text[at])
        && (
            text[at - 1] is '\n'
            || (
                text[at - 1] is ' '
                && at > 1
                && text[at - 2] is ('.' or ';' or '?' or '!' or ':' or '…')
            )
        );

    private static bool IsBetweenWords(string text, int place) =>
        char.IsWhiteSpace(text[place - 1]) || char.IsWhiteSpace(text[place]);

    private static string[] Common(IReadOnlyList<string> first, IReadOnlyList<string> second) =>
        [
            .. first
                .Zip(second)
                .TakeWhile(pair => pair.First == pair.Second)
                .Select(pair => pair.First),
        ];
}
