namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>Numbers for terms: counted up in this process, or the same in every process.</summary>
internal interface ITermNumbers
{
    int Add(TermKind kind, string text);

    /// <summary>Null when no text can hold the term.</summary>
    int? Find(TermKind kind, string text);
}
