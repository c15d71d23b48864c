namespace iHanoi.Classifier.Duplicates;

/// <summary>A text as the learnt reading leaves it, for meeting others piece by piece.</summary>
/// <param name="Pieces">[pieces × <see cref="Width"/>], each a unit vector: what the piece says of the matter.</param>
/// <param name="Stress">For each piece, how much the matter hangs on it; sums to 1.</param>
internal sealed record Telling(float[] Pieces, float[] Stress)
{
    /// <summary>Numbers of a piece.</summary>
    public const int Width = 128;

    public int Count => Stress.Length;

    public ReadOnlySpan<float> Piece(int piece) => Pieces.AsSpan(piece * Width, Width);
}
