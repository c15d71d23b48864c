using iHanoi.Civic.Knowledge.Publishing;

namespace iHanoi.Ingestion.Index.Store;

/// <summary>Reads one version as the index would take it in, whether or not it is published.</summary>
internal sealed class VersionReading(KnowledgeRows rows)
{
    /// <summary>With the vectors of one model only; null: no such document or version.</summary>
    public StoredDocument? Find(VersionKey version, string model)
    {
        using var reading = rows.Read();
        return reading.Find(version.DocumentId, version.Number, model);
    }
}
