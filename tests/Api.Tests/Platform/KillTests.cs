using System.Net;
using System.Net.Http.Json;
using iHanoi.Api.Features.Reports;
using iHanoi.Testing;
using Microsoft.Data.Sqlite;

namespace iHanoi.Api.Tests.Platform;

public sealed class KillTests
{
    [Fact]
    public async Task Killed_in_the_middle_of_filing_nothing_confirmed_is_lost()
    {
        var state = Scratch.Folder("ihanoi-kill-");
        using var server = await ChildServer.StartAsync(
            state,
            TestContext.Current.CancellationToken
        );
        var confirmed = new List<string>();
        using var client = new HttpClient(new SocketsHttpHandler())
        {
            BaseAddress = server.Address,
        };
        var filing = Enumerable
            .Range(0, 4)
            .Select(writer => FileUntilGoneAsync(client, writer, confirmed))
            .ToList();

        while (Count(confirmed) < 25)
        {
            await Task.Delay(
                TimeSpan.FromMilliseconds(20),
                TimeProvider.System,
                TestContext.Current.CancellationToken
            );
        }

        await server.KillAsync();
        await Task.WhenAll(filing);

        using var again = await ChildServer.StartAsync(
            state,
            TestContext.Current.CancellationToken
        );
        using var reader = new HttpClient(new SocketsHttpHandler()) { BaseAddress = again.Address };

        foreach (var number in confirmed)
        {
            (await reader.GetAsync($"/api/reports/{number}")).StatusCode.ShouldBe(
                HttpStatusCode.OK,
                number
            );
        }

        Jobless(state).ShouldBe(0);
    }

    private static int Count(List<string> numbers)
    {
        lock (numbers)
        {
            return numbers.Count;
        }
    }

    private static async Task FileUntilGoneAsync(
        HttpClient client,
        int writer,
        List<string> confirmed
    )
    {
        for (var i = 0; i < 10_000; i++)
        {
            try
            {
                var answer = await client.PostAsJsonAsync(
                    "/api/reports",
                    new { text = $"Đèn đường số {i} của ngõ {writer} không sáng từ hôm qua." }
                );

                if (!answer.IsSuccessStatusCode)
                {
                    // The limit per address was met: wait as told.
                    await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
                    continue;
                }

                var filed = await answer.Content.ReadFromJsonAsync<ReportFiled>();

                lock (confirmed)
                {
                    confirmed.Add(filed!.Number);
                }
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException)
            {
                return;
            }
        }
    }

    // A report without its job would never be read: both went out in one transaction, or neither.
    private static long Jobless(string state)
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(state, "city.db")}"
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            """SELECT count(*) FROM "Reports" r WHERE NOT EXISTS (SELECT 1 FROM "Jobs" j WHERE j."Subject" = r."Id")""";

        return (long)command.ExecuteScalar()!;
    }
}
