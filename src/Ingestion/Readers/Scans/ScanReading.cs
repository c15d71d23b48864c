using iHanoi.Civic.Knowledge;
using Microsoft.Extensions.Options;

namespace iHanoi.Ingestion.Readers.Scans;

/// <summary>
/// Reads the pages of a draft that hold no letters: drawn, straightened, read. A page that the
/// machine is not sure of waits and is in no section.
/// </summary>
internal sealed class ScanReading(IOptions<ReadingOptions> options) : IDisposable
{
    // One page of each core at a time, however many files are in hand.
    private readonly SemaphoreSlim _lanes = new(Environment.ProcessorCount);

    private readonly ReadingOptions _options = options.Value;

    public async Task<ReadOutcome> CompleteAsync(
        FileContent file,
        ScannedFile scan,
        CancellationToken cancellationToken
    )
    {
        if (!Tesseract.IsInstalled)
        {
            return new ReadOutcome.Read(DocumentDraft.Of(scan)) is { Draft.Sections: not [] } read
                ? read
                : new ReadOutcome.Skipped(SkipReason.ImageOnly);
        }

        var unread = scan.Pages.Where(page => page.Lines is null).Index();
        var scans = await Task.WhenAll(
            unread.Select(page => ReadAsync(file, page, cancellationToken))
        );

        return new ReadOutcome.Read(
            DocumentDraft.Of(
                scan with
                {
                    Scans = [.. scans.OfType<ScannedPage>()],
                    Hash = ScannedFile.HashOf(file.Bytes),
                }
            )
        );
    }

    public void Dispose() => _lanes.Dispose();

    // Null: nothing is on the page.
    private async Task<ScannedPage?> ReadAsync(
        FileContent file,
        (int Index, PageLines Page) unread,
        CancellationToken cancellationToken
    )
    {
        var page = unread.Page;

        if (unread.Index >= _options.MostScannedPages)
        {
            return new ScannedPage(page.Number, 0, "") { Waits = true };
        }

        await _lanes.WaitAsync(cancellationToken);

        try
        {
            return await ReadAsync(file, page, cancellationToken);
        }
        finally
        {
            _lanes.Release();
        }
    }

    private async Task<ScannedPage?> ReadAsync(
        FileContent file,
        PageLines page,
        CancellationToken cancellationToken
    )
    {
        var atMost = TimeSpan.FromSeconds(_options.SecondsPerPage);
        var picture = PagePictures.IsPicture(file)
            ? PagePictures.OfPicture(file.Bytes, page.Number)
            : await PagePictures.OfPdfAsync(file, page, atMost, cancellationToken);

        if (picture is null)
        {
            return new ScannedPage(page.Number, 0, "") { Waits = true };
        }

        if (picture.Stretched() is not { } inked)
        {
            return null;
        }

        var straight = Deskewing.Straighten(inked);
        var words = await WordsAsync(straight, atMost, cancellationToken);

        // What took too long takes as long the other way round.
        if (words is null || words.Confidence >= _options.SurePage)
        {
            return Judged(page.Number, words, straight);
        }

        // Fed in the wrong way round, a page reads as gibberish.
        var turned = straight.UpsideDown();
        var other = await WordsAsync(turned, atMost, cancellationToken);

        return other?.Confidence > words.Confidence
            ? Judged(page.Number, other, turned)
            : Judged(page.Number, words, straight);
    }

    private Task<PageWords?> WordsAsync(
        GreyPage page,
        TimeSpan atMost,
        CancellationToken cancellationToken
    ) => Tesseract.ReadAsync(page, _options.ScanLanguages, atMost, cancellationToken);

    private ScannedPage Judged(int number, PageWords? words, GreyPage picture)
    {
        var (text, confidence) = (words?.Text ?? "", words?.Confidence ?? 0);
        var waits = words is null || confidence < _options.SurePage;

        return new ScannedPage(number, confidence, text)
        {
            Waits = waits,
            Picture = waits ? PagePictures.Preview(picture) : null,
        };
    }
}
