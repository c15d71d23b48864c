namespace iHanoi.Ingestion.Readers.RichText;

/// <summary>What stands at a place of the file.</summary>
internal enum RtfKind
{
    Open,
    Close,
    Word,
    Letter,
}
