using iHanoi.Civic.Knowledge.Publishing;

namespace iHanoi.Civic.Knowledge;

/// <summary>A page of a scan; a scan is known by the hash of its file.</summary>
public sealed record ScanPageKey(string Scan, int Number);

/// <summary>A scanned page that waits for a person. The text is what the machine made of it, good or bad.</summary>
public sealed record WaitingPage(
    ScanPageKey Page,
    string DocumentId,
    string File,
    double Confidence,
    string Text,
    bool HasPicture
);

/// <summary>
/// Scanned pages that the machine is not sure of. A person reads each beside its picture; what the person confirms
/// becomes part of a new version of the document, whose author stays whoever brought the file.
/// </summary>
public interface IScanReview
{
    /// <summary>The longest waiting first, pages of one file together.</summary>
    Task<IReadOnlyList<WaitingPage>> WaitingAsync(CancellationToken cancellationToken);

    /// <summary>A JPEG; null when there is none or the page no longer waits.</summary>
    Task<byte[]?> PictureAsync(ScanPageKey page, CancellationToken cancellationToken);

    /// <summary>
    /// The page says <paramref name="text"/>; empty leaves it out for good. Null: no such page, or somebody was
    /// quicker.
    /// </summary>
    Task<FileResult?> SettleAsync(
        ScanPageKey page,
        string text,
        Curator by,
        CancellationToken cancellationToken
    );
}
