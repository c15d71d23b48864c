using iHanoi.Civic.Knowledge;

namespace iHanoi.Ingestion.Tests.Conformance;

public sealed class EmbeddedIndexConformance : StoredIndexConformance
{
    internal override Room NewRoom() => new();
}

public sealed class ScratchIndexConformance : PassageIndexConformance, IDisposable
{
    private readonly Room _room = new();

    public void Dispose() => _room.Dispose();

    protected override async Task<IPassageIndex> WithAsync(
        IReadOnlyList<(string Id, string Title, string Text)> texts
    ) => await _room.Get<IScratchIndexFactory>().BuildAsync(texts, CancellationToken.None);
}
