using System.Text;
using System.Text.RegularExpressions;
using iHanoi.Civic.Knowledge;
using MimeKit;

namespace iHanoi.Ingestion.Readers;

/// <summary>
/// A page saved with all that belongs to it (MHT, RFC 2557), as Word also writes under ".doc". The page is read as any
/// page; pictures and scripts are passed over and nothing is fetched.
/// </summary>
internal sealed partial class WebArchiveReader(HtmlReader pages) : IDocumentReader
{
    private const int Head = 4096;
    private const int DeepestPart = 8;

    public bool Reads(FileContent file) =>
        file.Extension is ".mht" or ".mhtml" or ".doc" or ".html" or ".htm" && Begins(file);

    public ReadOutcome Read(FileContent file, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(file.Bytes, writable: false);
        var options = new ParserOptions { MaxMimeDepth = DeepestPart };
        using var message = MimeMessage.Load(options, stream, persistent: true, cancellationToken);

        return message.BodyParts.OfType<TextPart>().FirstOrDefault(part => part.IsHtml) is { } page
            ? pages.Read(new FileContent("page.html", Bytes(page)), cancellationToken)
            : new ReadOutcome.Skipped(SkipReason.Damaged);
    }

    // The part's own head goes before what the page says of itself.
    private static byte[] Bytes(TextPart page)
    {
        using var content = new MemoryStream();
        page.Content?.DecodeTo(content);

        return page.ContentType.CharsetEncoding is { } stated
            ? Encoding.UTF8.GetBytes(stated.GetString(content.ToArray()).TrimStart('\uFEFF'))
            : content.ToArray();
    }

    // A message begins with lines such as "From:", and says in one of them that it has parts.
    private static bool Begins(FileContent file)
    {
        var head = Encoding.Latin1.GetString(file.Bytes, 0, Math.Min(file.Bytes.Length, Head));
        var lines = head.TrimStart('\u00EF', '\u00BB', '\u00BF', '\r', '\n', ' ').Split('\n');

        return Field().IsMatch(lines[0])
            && Array.Exists(
                lines,
                line =>
                    line.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase)
                    || line.StartsWith(
                        "Content-Type: multipart/",
                        StringComparison.OrdinalIgnoreCase
                    )
            );
    }

    [GeneratedRegex("^[A-Za-z-]{2,40}:", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Field();
}
