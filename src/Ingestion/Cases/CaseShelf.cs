using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Cases;
using iHanoi.Civic.Reports;
using iHanoi.Ingestion.Index.Store;

namespace iHanoi.Ingestion.Cases;

/// <summary>
/// Cases are written like a folder's files and never wait for a second person: an official has signed the answer. The
/// index takes them in at its next look, so that many in a row cost one.
/// </summary>
internal sealed class CaseShelf(
    IngestionPipeline pipeline,
    KnowledgeWriter writer,
    KnowledgeLibrary library
) : ICaseShelf
{
    public async Task<FileOutcome> KeepAsync(PastCase past, CancellationToken cancellationToken)
    {
        var document = CaseDocument.Of(past);
        var sender = new Sender(document.Id, document.Id, Origin: null, Author: null)
        {
            NeverWaits = true,
        };
        return (await pipeline.WriteAsync(document, sender, cancellationToken)).Outcome;
    }

    public Task<bool> TakeDownAsync(ReportNumber number, CancellationToken cancellationToken) =>
        writer.PruneAsync(CaseDocument.IdOf(number), cancellationToken);

    public Task<IReadOnlyList<DocumentSummary>> ListAsync(CancellationToken cancellationToken) =>
        Task.Run(library.Catalogue.ListCases, cancellationToken);
}
