namespace iHanoi.Civic.Knowledge;

/// <summary>
/// Searches texts that are in no knowledge base, ranked exactly as the shipped index ranks: an evaluation's
/// corpus, the documents of one question. Each text is one document; nothing is stored.
/// </summary>
public interface IScratchIndexFactory
{
    ValueTask<IPassageIndex> BuildAsync(
        IEnumerable<(string Id, string Title, string Text)> texts,
        CancellationToken cancellationToken
    );
}
