namespace iHanoi.Civic.Knowledge.Publishing;

/// <summary>A question as a citizen puts it, and the document that must be found for it.</summary>
public sealed record CheckQuestion(string Text, string DocumentId);

/// <summary>The regression questions of the publishing gate: those the product ships with, and those people add.</summary>
public interface ICheckQuestions
{
    Task<IReadOnlyList<CheckQuestion>> ListAsync(CancellationToken cancellationToken);

    /// <summary>False: the question is there already, or there is no such document.</summary>
    Task<bool> AddAsync(CheckQuestion question, Curator by, CancellationToken cancellationToken);
}
