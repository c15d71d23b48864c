using iHanoi.Encoder;

namespace iHanoi.Classifier.Duplicates;

/// <summary>The pieces of the whole texts, and of what is told without the places, met layer by layer.</summary>
internal sealed record PieceSigns(IReadOnlyList<PiecesMet> Whole, IReadOnlyList<PiecesMet> What)
{
    public static PieceSigns Of(
        (TokenStates A, TokenStates B) whole,
        (TokenStates A, TokenStates B) what
    ) => new(Met(whole), Met(what));

    public IEnumerable<(string Name, double Value)> Named =>
        TokenStates.Layers.SelectMany(
            (layer, i) => Whole[i].Named("whole", layer).Concat(What[i].Named("what", layer))
        );

    private static PiecesMet[] Met((TokenStates A, TokenStates B) texts) =>
        [.. TokenStates.Layers.Select((_, i) => PiecesMet.Of(texts.A, texts.B, i))];
}
