namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>The texts of one scene, and which of them tell of one incident.</summary>
/// <param name="Texts">Each text's states [pieces × 384] after the encoder's lower layer.</param>
/// <param name="Pairs">Of some texts.</param>
internal sealed record Scene(IReadOnlyList<Half[]> Texts, IReadOnlyList<ScenePair> Pairs);
