namespace iHanoi.Classifier.Training.Transformer;

/// <summary>Numbers that are learnt, and their shape.</summary>
internal sealed record Weight(string Name, float[] Values, long[] Shape);
