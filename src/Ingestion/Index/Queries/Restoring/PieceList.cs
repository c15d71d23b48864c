using System.Buffers.Binary;
using System.Text;

namespace iHanoi.Ingestion.Index.Queries.Restoring;

/// <summary>
/// The pieces of a SentencePiece model with their log-probabilities. Its everyday syllables fill what the city's own
/// texts never say ("cưới" where they write "kết hôn").
/// </summary>
internal static class PieceList
{
    private const int VarInt = 0;
    private const int Fixed64 = 1;
    private const int Bytes = 2;
    private const int Fixed32 = 5;

    // ModelProto.pieces = 1; SentencePiece.piece = 1, score = 2.
    public static IEnumerable<(string Piece, float Score)> Read(byte[] model)
    {
        var at = 0;

        while (at < model.Length)
        {
            var (field, kind) = Tag(model, ref at);
            var content = Content(model, ref at, kind);

            if (field is 1 && kind is Bytes)
            {
                yield return PieceOf(model.AsSpan(content));
            }
        }
    }

    private static (string Piece, float Score) PieceOf(ReadOnlySpan<byte> message)
    {
        var bytes = message.ToArray();
        var (piece, score, at) = ("", 0f, 0);

        while (at < bytes.Length)
        {
            var (field, kind) = Tag(bytes, ref at);
            var content = bytes.AsSpan(Content(bytes, ref at, kind));
            piece = (field, kind) is (1, Bytes) ? Encoding.UTF8.GetString(content) : piece;
            score = (field, kind) is (2, Fixed32)
                ? BinaryPrimitives.ReadSingleLittleEndian(content)
                : score;
        }

        return (piece, score);
    }

    private static (int Field, int Kind) Tag(byte[] bytes, ref int at)
    {
        var tag = Number(bytes, ref at);
        return ((int)(tag >> 3), (int)(tag & 7));
    }

    private static Range Content(byte[] bytes, ref int at, int kind)
    {
        var from = at;

        if (kind is VarInt)
        {
            Number(bytes, ref at);
            return from..at;
        }

        var length = kind switch
        {
            Fixed64 => 8,
            Fixed32 => 4,
            Bytes => (int)Number(bytes, ref at),
            _ => throw new InvalidDataException($"Field kind {kind} in a piece list."),
        };
        from = at;
        at += length;
        return from..at;
    }

    private static ulong Number(byte[] bytes, ref int at)
    {
        ulong number = 0;

        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[at++];
            number |= (ulong)(part & 127) << shift;

            if (part < 128)
            {
                return number;
            }
        }
    }
}
