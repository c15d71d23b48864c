namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>A pair as it is learnt from: its signs, what is told on one side only, and the fold of its family.</summary>
internal sealed record PairRow(double[] Signs, float[] Gap, bool Same, double Weight, int Fold);
