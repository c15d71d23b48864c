using System.Numerics.Tensors;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Emergency;

/// <summary>A text's pieces as the danger network reads them, row after row.</summary>
internal static class DangerPieces
{
    /// <summary>Numbers of a piece: it after each of <see cref="TokenStates.Layers"/>, side by side.</summary>
    public static readonly int Width = TokenStates.Layers.Count * ISentenceEncoder.Dimensions;

    // A unit vector's numbers are small; at about 1 each a network learns from them at its usual pace.
    private static readonly float Scale = MathF.Sqrt(ISentenceEncoder.Dimensions);

    public static float[] Of(TokenStates states)
    {
        var pieces = new float[states.Count * Width];

        for (var piece = 0; piece < states.Count; piece++)
        {
            for (var layer = 0; layer < TokenStates.Layers.Count; layer++)
            {
                TensorPrimitives.Multiply(
                    states.Piece(layer, piece),
                    Scale,
                    pieces.AsSpan(piece * Width + layer * ISentenceEncoder.Dimensions)
                );
            }
        }

        return pieces;
    }
}
