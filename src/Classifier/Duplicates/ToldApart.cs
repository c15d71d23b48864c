using System.Numerics.Tensors;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Duplicates;

/// <summary>
/// Two texts' differences as one vector, for a learnt weight on every dimension of the encoder: for each layer the
/// pieces of either text weighed by how little of them the other has, and the products of the pieces that met. A
/// sum of both directions, so that the order of the two reports means nothing.
/// </summary>
internal static class ToldApart
{
    private const int Dimensions = ISentenceEncoder.Dimensions;

    /// <summary>Numbers in the vector: unmet and met, for each layer.</summary>
    public static int Length => 2 * TokenStates.Layers.Count * Dimensions;

    public static float[,] Cosines(TokenStates a, TokenStates b, int layer)
    {
        var cosines = new float[a.Count, b.Count];

        for (var i = 0; i < a.Count; i++)
        {
            for (var j = 0; j < b.Count; j++)
            {
                cosines[i, j] = TensorPrimitives.Dot(a.Piece(layer, i), b.Piece(layer, j));
            }
        }

        return cosines;
    }

    public static float[] Of(
        (TokenStates States, int[] Pieces) a,
        (TokenStates States, int[] Pieces) b,
        IReadOnlyList<float[,]> cosines
    )
    {
        var gap = new float[Length];

        if (a.Pieces is [] || b.Pieces is [])
        {
            return gap;
        }

        for (var layer = 0; layer < cosines.Count; layer++)
        {
            var met = cosines[layer];
            Add(gap, layer, a, b, (i, j) => met[i, j]);
            Add(gap, layer, b, a, (j, i) => met[i, j]);
        }

        return gap;
    }

    private static void Add(
        float[] gap,
        int layer,
        (TokenStates States, int[] Pieces) from,
        (TokenStates States, int[] Pieces) to,
        Func<int, int, float> cosine
    )
    {
        var unmet = gap.AsSpan(layer * Dimensions, Dimensions);
        var met = gap.AsSpan((TokenStates.Layers.Count + layer) * Dimensions, Dimensions);
        var product = new float[Dimensions];

        foreach (var i in from.Pieces)
        {
            var nearest = to.Pieces.MaxBy(j => cosine(i, j));
            var piece = from.States.Piece(layer, i);
            var share = 1f / from.Pieces.Length;

            TensorPrimitives.Multiply(piece, to.States.Piece(layer, nearest), product);
            TensorPrimitives.MultiplyAdd(product, share, met, met);
            TensorPrimitives.MultiplyAdd(piece, share * (1 - cosine(i, nearest)), unmet, unmet);
        }
    }
}
