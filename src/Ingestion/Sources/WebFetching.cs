using System.Net;
using System.Net.Http.Headers;
using iHanoi.Civic.Knowledge.Sources;
using Microsoft.Extensions.Options;
using Polly.Timeout;

namespace iHanoi.Ingestion.Sources;

/// <summary>One question to the web, bounded in bytes, time and redirects. Expected bad news is an answer.</summary>
internal sealed class WebFetching(
    IHttpClientFactory clients,
    IOptions<WebSourceOptions> options,
    TimeProvider time
)
{
    public const string Client = "knowledge-sources";
    private const int BufferSize = 64 * 1024;

    /// <summary>
    /// <paramref name="whyNot"/> is asked before each address on the way, so that no redirect leads where robots.txt
    /// says no.
    /// </summary>
    public async Task<WebAnswer> GetAsync(
        Uri address,
        PageMark known,
        int mostBytes,
        Func<Uri, CancellationToken, Task<SourceTrouble?>> whyNot,
        CancellationToken cancellationToken
    )
    {
        for (var hops = 0; hops <= options.Value.MostRedirects; hops++)
        {
            if (await whyNot(address, cancellationToken) is { } reason)
            {
                return new WebAnswer.Nothing(reason, null);
            }

            var (answer, next) = await AskAsync(address, known, mostBytes, cancellationToken);

            if (answer is not null)
            {
                return answer;
            }

            if (next is null)
            {
                return new WebAnswer.Nothing(SourceTrouble.NotAnAddress, null);
            }

            address = next;
        }

        return new WebAnswer.Nothing(SourceTrouble.TooManyRedirects, null);
    }

    private async Task<(WebAnswer?, Uri? Next)> AskAsync(
        Uri address,
        PageMark known,
        int mostBytes,
        CancellationToken cancellationToken
    )
    {
        using var limit = new CancellationTokenSource(
            TimeSpan.FromSeconds(options.Value.SecondsPerPage),
            time
        );
        using var both = CancellationTokenSource.CreateLinkedTokenSource(
            limit.Token,
            cancellationToken
        );

        try
        {
            using var question = Question(address, known);
            using var answer = await clients
                .CreateClient(Client)
                .SendAsync(question, HttpCompletionOption.ResponseHeadersRead, both.Token);

            return IsRedirect(answer, out var next)
                ? (null, WebAddress.Clean(new Uri(address, next)))
                : (await AnswerAsync(answer, address, mostBytes, both.Token), null);
        }
        catch (Exception failure)
            when (TroubleOf(failure) is not null && !cancellationToken.IsCancellationRequested)
        {
            return (new WebAnswer.Nothing(TroubleOf(failure)!.Value, null), null);
        }
    }

    private static HttpRequestMessage Question(Uri address, PageMark known)
    {
        var question = new HttpRequestMessage(HttpMethod.Get, address);

        if (EntityTagHeaderValue.TryParse(known.ETag, out var tag))
        {
            question.Headers.IfNoneMatch.Add(tag);
        }

        question.Headers.IfModifiedSince = known.LastModified;
        return question;
    }

    private static bool IsRedirect(HttpResponseMessage answer, out Uri next)
    {
        next = answer.Headers.Location!;
        return (int)answer.StatusCode is 301 or 302 or 303 or 307 or 308 && next is not null;
    }

    private static async Task<WebAnswer> AnswerAsync(
        HttpResponseMessage answer,
        Uri address,
        int mostBytes,
        CancellationToken cancellationToken
    )
    {
        var status = (int)answer.StatusCode;

        if (!answer.IsSuccessStatusCode)
        {
            return answer.StatusCode switch
            {
                HttpStatusCode.NotModified => new WebAnswer.Unchanged(),
                HttpStatusCode.NotFound or HttpStatusCode.Gone => new WebAnswer.Nothing(
                    SourceTrouble.Gone,
                    status
                ),
                _ => new WebAnswer.Nothing(SourceTrouble.Failing, status),
            };
        }

        return await BytesAsync(answer.Content, mostBytes, cancellationToken) is { } bytes
            ? new WebAnswer.Body(
                address,
                bytes,
                answer.Content.Headers.ContentType?.MediaType,
                new PageMark(answer.Headers.ETag?.ToString(), answer.Content.Headers.LastModified)
            )
            : new WebAnswer.Nothing(SourceTrouble.TooBig, status);
    }

    // Counted as unpacked: a small answer may swell.
    private static async Task<byte[]?> BytesAsync(
        HttpContent content,
        int most,
        CancellationToken cancellationToken
    )
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var bytes = new MemoryStream();
        var buffer = new byte[BufferSize];

        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (bytes.Length + read > most)
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    private static SourceTrouble? TroubleOf(Exception failure) =>
        failure switch
        {
            HttpRequestException { InnerException: InsideException } => SourceTrouble.Inside,
            HttpRequestException or IOException or InvalidDataException => SourceTrouble.NoAnswer,
            UriFormatException => SourceTrouble.NotAnAddress,
            OperationCanceledException or TimeoutRejectedException => SourceTrouble.TooSlow,
            _ => null,
        };
}
