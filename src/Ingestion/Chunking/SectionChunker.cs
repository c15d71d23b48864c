using iHanoi.Civic.Knowledge;
using iHanoi.Encoder;
using Microsoft.Extensions.Options;

namespace iHanoi.Ingestion.Chunking;

/// <summary>
/// A section is a chunk; a long one is cut at lines, then sentences, then words, so that the encoder reads all of
/// it; small neighbours under the same heading are joined. No text is lost and order is kept.
/// </summary>
internal sealed class SectionChunker(ISentenceEncoder encoder, IOptions<EncoderOptions> options)
    : IChunker
{
    // A neighbour is joined while both together stay a short paragraph.
    private const int SmallSection = 48;

    private const int LongestJoined = 128;

    private readonly TextCutter _cutter = new(encoder.CountTokens);
    private readonly PassageBudget _budget = new(encoder, options);

    public IReadOnlyList<ChunkSpan> Cut(SourceDocument document, VersionText text)
    {
        var spans = new List<ChunkSpan>();
        var lastHeading = 0;

        foreach (var placed in text.Sections)
        {
            foreach (var next in Cut(document.Title, text.Text, placed))
            {
                if (
                    spans is [.., var last]
                    && Joined(text.Text, last, lastHeading, next) is { } both
                )
                {
                    spans[^1] = both;
                }
                else
                {
                    spans.Add(next);
                    lastHeading = placed.HeadingStart;
                }
            }
        }

        return spans;
    }

    private IEnumerable<ChunkSpan> Cut(string title, string text, PlacedSection placed)
    {
        var path = placed.Section.HeadingPath;
        var budget = _budget.Of(title, path);

        return _cutter
            .Cut(text, placed.Start, placed.End, budget)
            .Select(piece => new ChunkSpan(
                path,
                piece.Start,
                piece.End,
                placed.Section.Page,
                piece.Tokens
            ));
    }

    // The headings of joined sections become text of the chunk, the first one too.
    private ChunkSpan? Joined(string text, ChunkSpan last, int lastHeading, ChunkSpan next)
    {
        if (!AreSmallSiblings(last, next))
        {
            return null;
        }

        var common = Common(last.HeadingPath, next.HeadingPath);
        var start = common.Length < last.HeadingPath.Count ? lastHeading : last.Start;
        var tokens = encoder.CountTokens(text[start..next.End]);

        return tokens > LongestJoined
            ? null
            : last with
            {
                HeadingPath = common,
                Start = start,
                End = next.End,
                Tokens = tokens,
            };
    }

    // Top headings ("Phí, lệ phí") say what a passage is about: they are never joined away.
    private static bool AreSmallSiblings(ChunkSpan last, ChunkSpan next) =>
        last.Tokens < SmallSection
        && next.Tokens < SmallSection
        && last.Page == next.Page
        && next.HeadingPath.Count >= 2
        && Common(last.HeadingPath, next.HeadingPath).Length >= next.HeadingPath.Count - 1;

    private static string[] Common(IReadOnlyList<string> first, IReadOnlyList<string> second) =>
        [
            .. first
                .Zip(second)
                .TakeWhile(pair => pair.First == pair.Second)
                .Select(pair => pair.First),
        ];
}
