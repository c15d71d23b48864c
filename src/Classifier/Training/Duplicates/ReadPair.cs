using iHanoi.Classifier.Duplicates;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>What a pair's signs come from: the sides' vectors wait for the mean of all.</summary>
internal sealed record ReadPair(PairFeatures Features, float[] A, float[] B);
