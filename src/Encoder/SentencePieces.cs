using Microsoft.ML.Tokenizers;

namespace iHanoi.Encoder;

/// <summary>Text to the network's ids: [1] + pieces, cut to fit + [2] (models/encoder/card.md).</summary>
internal sealed class SentencePieces(SentencePieceTokenizer tokenizer)
{
    private const int Unknown = 0;
    private const int Begin = 1;
    private const int End = 2;
    private const char WordStart = '▁';

    public static SentencePieces Load(string path)
    {
        using var file = File.OpenRead(ModelFileMissingException.Require(path));

        return new SentencePieces(
            SentencePieceTokenizer.Create(
                file,
                addBeginningOfSentence: false,
                addEndOfSentence: false
            )
        );
    }

    public long[] Ids(string text, int limit)
    {
        var pieces = Pieces(text);
        var kept = Math.Min(pieces.Count, limit - 2);
        var ids = new long[kept + 2];
        ids[0] = Begin;

        for (var i = 0; i < kept; i++)
        {
            ids[i + 1] = pieces[i];
        }

        ids[^1] = End;
        return ids;
    }

    public int Count(string text) => Pieces(text).Count;

    /// <summary>For each piece, which of the words parted by white space it belongs to.</summary>
    public IReadOnlyList<int> Words(string text)
    {
        var words = new List<int>();
        var word = -1;
        var last = -1;

        foreach (var piece in tokenizer.EncodeToTokens(text, out _))
        {
            word += word < 0 || piece.Value.StartsWith(WordStart) ? 1 : 0;

            if (piece.Id is not Unknown || last is not Unknown)
            {
                words.Add(word);
            }

            last = piece.Id;
        }

        return words;
    }

    // The network was trained with one <unk> for a run of unknown characters; this tokenizer gives one each.
    private List<int> Pieces(string text)
    {
        var pieces = new List<int>();

        foreach (var id in tokenizer.EncodeToIds(text))
        {
            if (id is not Unknown || pieces is [] || pieces[^1] is not Unknown)
            {
                pieces.Add(id);
            }
        }

        return pieces;
    }
}
