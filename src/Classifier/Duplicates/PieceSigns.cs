using iHanoi.Encoder;

namespace iHanoi.Classifier.Duplicates;

/// <summary>
/// The pieces of two texts met layer by layer: all of them, what is told without the places, and the places alone;
/// and what was told on one side only, for the learnt sign.
/// </summary>
internal sealed record PieceSigns(
    IReadOnlyList<PiecesMet> Whole,
    IReadOnlyList<PiecesMet> Told,
    IReadOnlyList<PiecesMet> Place,
    float[] Gap
)
{
    public static PieceSigns Of(PlacedPieces a, PlacedPieces b, HashSet<string> places)
    {
        var cosines = new float[TokenStates.Layers.Count][,];

        for (var layer = 0; layer < cosines.Length; layer++)
        {
            cosines[layer] = ToldApart.Cosines(a.States, b.States, layer);
        }

        var (allA, allB) = (a.All, b.All);
        var (toldA, toldB) = (a.Told(places), b.Told(places));
        var (namedA, namedB) = (a.Named(places), b.Named(places));

        return new PieceSigns(
            Array.ConvertAll(cosines, layer => PiecesMet.Of(layer, allA, allB)),
            Array.ConvertAll(cosines, layer => PiecesMet.Of(layer, toldA, toldB)),
            Array.ConvertAll(cosines, layer => PiecesMet.Of(layer, namedA, namedB)),
            ToldApart.Of((a.States, toldA), (b.States, toldB), cosines)
        );
    }

    public IEnumerable<(string Name, double Value)> Named =>
        TokenStates.Layers.SelectMany(
            (layer, i) =>
                Whole[i]
                    .Named("whole", layer)
                    .Concat(Told[i].Named("told", layer))
                    .Concat(Place[i].Named("place", layer))
        );
}
