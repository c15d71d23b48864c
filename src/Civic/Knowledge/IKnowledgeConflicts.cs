using System.Text.Json.Serialization;

namespace iHanoi.Civic.Knowledge;

/// <summary>The facts in which two published texts about one procedure can contradict each other.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ConflictingFact>))]
public enum ConflictingFact
{
    Fee,
    TimeLimit,
}

/// <summary>What one text says: its values as written, in its own order.</summary>
public sealed record StatedFact(
    string DocumentId,
    int Version,
    string Title,
    IReadOnlyList<string> Values
);

/// <summary>Two published texts in force that state different values for one procedure code.</summary>
public sealed record KnowledgeConflict(
    string ProcedureCode,
    ConflictingFact Fact,
    StatedFact One,
    StatedFact Other
);

/// <summary>Finds contradictions for the people who curate the knowledge base.</summary>
public interface IKnowledgeConflicts
{
    Task<IReadOnlyList<KnowledgeConflict>> ListAsync(
        DateOnly day,
        CancellationToken cancellationToken
    );
}
