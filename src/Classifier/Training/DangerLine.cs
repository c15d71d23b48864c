namespace iHanoi.Classifier.Training;

/// <summary>One line of data/training/dangers/*.jsonl.</summary>
internal sealed record DangerLine(
    string Id,
    string Text,
    string Lang,
    bool Emergency,
    string Family
);
