namespace iHanoi.Ingestion.Readers;

/// <summary>A file to its text, whatever the format. A file that gives none says why; nothing is thrown for it.</summary>
internal interface IFileReading
{
    Task<ReadOutcome> ReadAsync(string path, CancellationToken cancellationToken);

    Task<ReadOutcome> ReadAsync(FileContent file, CancellationToken cancellationToken);
}
