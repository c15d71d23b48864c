namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>The texts of one family, and which of them tell of one matter.</summary>
/// <param name="Half">Which half of the families learns from it.</param>
/// <param name="Texts">Each text's states [pieces × 384] after the encoder's lower layer.</param>
internal sealed record Scene(int Half, IReadOnlyList<Half[]> Texts, IReadOnlyList<ScenePair> Pairs);
