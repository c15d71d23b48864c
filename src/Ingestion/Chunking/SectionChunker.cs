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

    // A title longer than this is cut by the encoder rather than leaving no room for the text.
    private const int LongestContext = 96;

    private readonly TextCutter _cutter = new(encoder.CountTokens);
    private readonly int _limit = options.Value.PassageTokens;

    public IReadOnlyList<ChunkSpan> Cut(SourceDocument document, VersionText text)
    {
        var spans = new List<ChunkSpan>();

        foreach (var placed in text.Sections)
        {
            var path = placed.Section.HeadingPath;
            var context = encoder.CountTokens(PassageText.Context(document.Title, path));
            var budget = _limit - 8 - Math.Min(context, LongestContext);

            foreach (var piece in _cutter.Cut(text.Text, placed.Start, placed.End, budget))
            {
                Add(
                    spans,
                    new ChunkSpan(path, piece.Start, piece.End, placed.Section.Page, piece.Tokens)
                );
            }
        }

        return spans;
    }

    private static void Add(List<ChunkSpan> spans, ChunkSpan next)
    {
        if (spans is [.., var last] && AreSmallSiblings(last, next))
        {
            spans[^1] = last with
            {
                HeadingPath = Common(last.HeadingPath, next.HeadingPath),
                End = next.End,
                Tokens = last.Tokens + next.Tokens + TokensOfHeading,
            };
        }
        else
        {
            spans.Add(next);
        }
    }

    // The heading between two joined sections becomes text of the chunk.
    private const int TokensOfHeading = 16;

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
