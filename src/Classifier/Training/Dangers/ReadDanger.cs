namespace iHanoi.Classifier.Training.Dangers;

/// <summary>A text as the encoder read it, in half the room.</summary>
/// <param name="Text">The text.</param>
/// <param name="Pieces">[pieces × width], as <see cref="Emergency.DangerPieces"/> makes them.</param>
internal sealed record ReadDanger(DangerText Text, Half[] Pieces);
