namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>Two texts of a scene, by their numbers.</summary>
/// <param name="Share">How much the pair counts.</param>
internal readonly record struct ScenePair(int A, int B, bool Same, float Share);
