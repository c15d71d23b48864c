namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>The texts of one scene, and which of them tell of one incident.</summary>
internal sealed record ToldScene(IReadOnlyList<string> Texts, IReadOnlyList<ScenePair> Pairs)
{
    /// <param name="states">Each text's states [pieces × 384] after the encoder's lower layer.</param>
    public Scene In(IReadOnlyDictionary<string, Half[]> states) =>
        new([.. Texts.Select(text => states[text])], Pairs);
}
