namespace iHanoi.Civic.Knowledge.Publishing;

/// <summary>One version of one document.</summary>
public sealed record VersionKey(string DocumentId, int Number);
