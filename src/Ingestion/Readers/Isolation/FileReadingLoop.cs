namespace iHanoi.Ingestion.Readers.Isolation;

/// <summary>The inside of a reading process: one file after the other, until nothing more comes.</summary>
internal sealed class FileReadingLoop(FileReading files)
{
    /// <summary>Ends when <paramref name="input"/> does.</summary>
    public async Task RunAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        while (await ReadFrames.NextFileAsync(input, cancellationToken) is { } file)
        {
            var outcome = await files.ReadAsync(file, cancellationToken);
            await ReadFrames.AnswerAsync(output, outcome, cancellationToken);
        }
    }
}
