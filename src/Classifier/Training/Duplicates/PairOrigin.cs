namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>How two texts came to stand together.</summary>
internal enum PairOrigin
{
    /// <summary>By hand, for one reason each.</summary>
    Written,

    /// <summary>It follows from written pairs of the family.</summary>
    Chained,

    /// <summary>By code, from training reports.</summary>
    Made,
}
