using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace iHanoi.Api.Tests.Features.Knowledge;

/// <summary>Uploads as a browser does, and waits until every file has its fate.</summary>
internal static class Uploading
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>The page of the batch once it is over, as text.</summary>
    public static async Task<string> AddAsync(
        HttpClient client,
        params (string Name, string Text)[] files
    )
    {
        using var answer = await PostAsync(
            client,
            [.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))]
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        var address = answer.Headers.Location!.ToString();
        await WaitAsync(client, address);

        return WebUtility.HtmlDecode(await client.GetStringAsync(address));
    }

    public static Task<HttpResponseMessage> PostAsync(
        HttpClient client,
        params IReadOnlyList<(string Name, byte[] Bytes)> files
    ) => PostAsync(client, [], files);

    public static async Task<HttpResponseMessage> PostAsync(
        HttpClient client,
        IReadOnlyList<string> wards,
        params IReadOnlyList<(string Name, byte[] Bytes)> files
    )
    {
        var html = await client.GetStringAsync("/kb/add");
        using var form = new MultipartFormDataContent
        {
            {
                new StringContent(Forms.Token().Match(html).Groups[1].Value),
                "__RequestVerificationToken"
            },
        };

        foreach (var ward in wards)
        {
            form.Add(new StringContent(ward), "wards");
        }

        foreach (var (name, bytes) in files)
        {
            var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(content, "files", name);
        }

        return await client.PostAsync(new Uri("/kb/add", UriKind.Relative), form);
    }

    public static async Task<JsonElement> WaitAsync(HttpClient client, string address)
    {
        var api = $"/api/knowledge/uploads/{address.Split('/')[^1]}";

        while (true)
        {
            using var batch = JsonDocument.Parse(await client.GetStringAsync(api));

            if (batch.RootElement.GetProperty("isOver").GetBoolean())
            {
                return batch.RootElement.Clone();
            }

            await Task.Delay(Look, TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
