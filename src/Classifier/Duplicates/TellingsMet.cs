using System.Numerics.Tensors;

namespace iHanoi.Classifier.Duplicates;

/// <summary>
/// How much of the one telling is found in the other: cosines of the pieces nearest to each other, each by its stress
/// (late interaction: Khattab and Zaharia 2020, arXiv 2004.12832). The learnt reading passes over place and mood,
/// so that two faults at one door come apart and a bang and a dark alley come together.
/// </summary>
internal sealed record TellingsMet(double Worse, double Better)
{
    public static TellingsMet Of(Telling a, Telling b)
    {
        var (nearestA, nearestB) = (new float[a.Count], new float[b.Count]);
        Array.Fill(nearestA, -1);
        Array.Fill(nearestB, -1);

        for (var i = 0; i < a.Count; i++)
        {
            for (var j = 0; j < b.Count; j++)
            {
                var cosine = TensorPrimitives.Dot(a.Piece(i), b.Piece(j));
                nearestA[i] = Math.Max(nearestA[i], cosine);
                nearestB[j] = Math.Max(nearestB[j], cosine);
            }
        }

        var foundA = TensorPrimitives.Dot<float>(nearestA, a.Stress);
        var foundB = TensorPrimitives.Dot<float>(nearestB, b.Stress);
        return new TellingsMet(Math.Min(foundA, foundB), Math.Max(foundA, foundB));
    }

    /// <param name="atPlace">How far the places cover each other: one incident is one matter at one place.</param>
    public IEnumerable<(string Name, double Value)> Named(double atPlace) =>
        [
            ("tellingWorseMet", Worse),
            ("tellingBetterMet", Better),
            ("tellingAtPlace", (Worse + Better) / 2 * atPlace),
        ];
}
