using iHanoi.Civic.Knowledge;

namespace iHanoi.Ingestion.Readers.RichText;

/// <summary>
/// RTF under any name; many an old ".doc" is one. Pictures, objects and running heads are passed over. A file that ends
/// within a group was cut off and is damaged.
/// </summary>
internal sealed class RtfReader : IDocumentReader
{
    // Word nests some twenty groups.
    private const int DeepestGroup = 500;
    private const int LookEvery = 4096;

    public bool Reads(FileContent file) => file.StartsWith(@"{\rtf"u8);

    public ReadOutcome Read(FileContent file, CancellationToken cancellationToken)
    {
        var scanner = new RtfScanner(file.Bytes);
        var walk = new RtfWalk();

        for (var count = 0; scanner.Next() is { } token; count++)
        {
            if (count % LookEvery is 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            walk.Take(token);

            if (walk.Depth > DeepestGroup)
            {
                return new ReadOutcome.Skipped(SkipReason.Hostile);
            }

            if (walk.Depth is 0)
            {
                return new ReadOutcome.Read(walk.Draft());
            }
        }

        return new ReadOutcome.Skipped(SkipReason.Damaged);
    }
}
