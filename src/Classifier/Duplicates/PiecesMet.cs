using System.Numerics.Tensors;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Duplicates;

/// <summary>
/// How far the pieces of one text find their like in the other (late interaction): cosines, the piece nearest to
/// each taken. "Đèn" and "cột đèn" at one address have one meaning as sentences; piece by piece they come apart.
/// </summary>
internal sealed record PiecesMet(double WorseMet, double BetterMet, double Strongest, double All)
{
    private const int Strong = 3;

    private static readonly PiecesMet Nothing = new(0, 0, 0, 0);

    public static PiecesMet Of(TokenStates a, TokenStates b, int layer)
    {
        if (a.Count is 0 || b.Count is 0)
        {
            return Nothing;
        }

        var (ofA, ofB) = (new float[a.Count], new float[b.Count]);
        var sum = 0.0;
        ofA.AsSpan().Fill(-1);
        ofB.AsSpan().Fill(-1);

        for (var i = 0; i < a.Count; i++)
        {
            for (var j = 0; j < b.Count; j++)
            {
                var cosine = TensorPrimitives.Dot(a.Piece(layer, i), b.Piece(layer, j));
                sum += cosine;
                ofA[i] = Math.Max(ofA[i], cosine);
                ofB[j] = Math.Max(ofB[j], cosine);
            }
        }

        var (metA, metB) = (ofA.Average(), ofB.Average());

        return new PiecesMet(
            Math.Min(metA, metB),
            Math.Max(metA, metB),
            (StrongestOf(ofA) + StrongestOf(ofB)) / 2,
            sum / (a.Count * b.Count)
        );
    }

    /// <summary>The signs by name, for the weights file.</summary>
    public IEnumerable<(string Name, double Value)> Named(string of, int layer) =>
        [
            ($"{of}WorseMet{layer}", WorseMet),
            ($"{of}BetterMet{layer}", BetterMet),
            ($"{of}Strongest{layer}", Strongest),
            ($"{of}AllMet{layer}", All),
        ];

    private static double StrongestOf(float[] cosines) =>
        cosines.OrderDescending().Take(Strong).Average();
}
