namespace iHanoi.Classifier.Training.Dangers;

/// <summary>A text whose danger is known.</summary>
/// <param name="Text">As it was meant.</param>
/// <param name="Family">Texts of one family learn together or judge together.</param>
/// <param name="IsDanger">Whether somebody is in danger now.</param>
internal sealed record DangerText(string Text, string Family, bool IsDanger);
