namespace iHanoi.Classifier.Training.Transformer;

/// <summary>The encoder's layers (models/encoder/card.md).</summary>
internal static class TransformerShape
{
    public const int Width = 384;
    public const int Inner = 1536;
    public const int AttentionHeads = 12;
    public const int HeadWidth = Width / AttentionHeads;
}
