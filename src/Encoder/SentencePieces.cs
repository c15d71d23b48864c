using Microsoft.ML.Tokenizers;

namespace iHanoi.Encoder;

/// <summary>Text to the network's ids: [1] + pieces, cut to fit + [2] (models/encoder/card.md).</summary>
internal sealed class SentencePieces(SentencePieceTokenizer tokenizer)
{
    private const int Unknown = 0;
    private const int Begin = 1;
    private const int End = 2;

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
