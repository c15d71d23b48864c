namespace iHanoi.Ingestion.Index.Store;

/// <summary>The reading side of the knowledge database: rows for the index, the catalogue for people.</summary>
internal sealed record KnowledgeLibrary(KnowledgeRows Rows, KnowledgeCatalogue Catalogue);
