namespace iHanoi.Classifier.Duplicates;

/// <summary>
/// How far the pieces of one text find their like in the other (late interaction): cosines, the piece nearest to
/// each taken. "Đèn" and "cột đèn" at one address have one meaning as sentences; piece by piece they come apart.
/// </summary>
internal sealed record PiecesMet(double WorseMet, double BetterMet, double Strongest, double All)
{
    private const int Strong = 3;

    private static readonly PiecesMet Nothing = new(0, 0, 0, 0);

    public static PiecesMet Of(float[,] cosines, int[] ofA, int[] ofB)
    {
        if (ofA is [] || ofB is [])
        {
            return Nothing;
        }

        var metA = Array.ConvertAll(ofA, i => ofB.Max(j => cosines[i, j]));
        var metB = Array.ConvertAll(ofB, j => ofA.Max(i => cosines[i, j]));
        Array.Sort(metA);
        Array.Sort(metB);
        var (meanA, meanB) = (metA.Average(), metB.Average());

        return new PiecesMet(
            Math.Min(meanA, meanB),
            Math.Max(meanA, meanB),
            (metA.TakeLast(Strong).Average() + metB.TakeLast(Strong).Average()) / 2,
            ofA.Average(i => ofB.Average(j => cosines[i, j]))
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
}
