namespace iHanoi.Ingestion.Sources;

/// <summary>A name that leads into this machine's own network.</summary>
internal sealed class InsideException : IOException;
