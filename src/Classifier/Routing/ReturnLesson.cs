using iHanoi.Civic.Text;

namespace iHanoi.Classifier.Routing;

/// <summary>What is left of an agency's vote, 0–1, and why.</summary>
internal sealed record ReturnLesson(double Weight, Bilingual Reason);
