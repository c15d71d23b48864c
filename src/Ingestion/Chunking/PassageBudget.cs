using iHanoi.Encoder;
using Microsoft.Extensions.Options;

namespace iHanoi.Ingestion.Chunking;

/// <summary>How many tokens of text the encoder still reads after a passage's title and headings.</summary>
internal sealed class PassageBudget(ISentenceEncoder encoder, IOptions<EncoderOptions> options)
{
    // Marks that the encoder puts around and between the parts.
    private const int Marks = 8;

    // A title longer than this is cut by the encoder rather than leaving no room for the text.
    private const int LongestContext = 96;

    public int Of(string title, IReadOnlyList<string> headingPath) =>
        options.Value.PassageTokens
        - Marks
        - Math.Min(encoder.CountTokens(PassageText.Context(title, headingPath)), LongestContext);

    public int Count(string text) => encoder.CountTokens(text);
}
