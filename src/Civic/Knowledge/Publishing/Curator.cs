namespace iHanoi.Civic.Knowledge.Publishing;

/// <summary>
/// A person who curates, by id and by the name to show years later. Where a curator is null, the operator acted: the
/// product's own folder, a command on the console.
/// </summary>
public sealed record Curator(string Id, string Name);
