using System.Text.Json;
using iHanoi.Api.Data;
using iHanoi.Api.Features.Chat;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Upkeep;

/// <summary>How often each document was cited in the answers looked at.</summary>
public sealed record Cited(int Answers, IReadOnlyDictionary<string, int> Times);

/// <summary>Counts citations in the newest stored answers. Who wanted no record is not counted.</summary>
internal sealed class CitedDocuments(CityDb db)
{
    // More tells little more and would make the page wait.
    private const int Newest = 5000;

    public async Task<Cited> CountAsync(CancellationToken cancellationToken)
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        var answers = 0;
        var kept = db
            .Turns.AsNoTracking()
            .Where(turn => turn.AnswerJson != null)
            .OrderByDescending(turn => turn.At)
            .Take(Newest)
            .Select(turn => turn.AnswerJson!)
            .AsAsyncEnumerable();

        await foreach (var json in kept.WithCancellation(cancellationToken))
        {
            answers++;

            foreach (var document in DocumentsIn(json).Distinct(StringComparer.Ordinal))
            {
                times[document] = times.GetValueOrDefault(document) + 1;
            }
        }

        return new Cited(answers, times);
    }

    private static IEnumerable<string> DocumentsIn(string json)
    {
        try
        {
            return JsonSerializer
                    .Deserialize(json, ChatJson.Readable.KeptAnswer)
                    ?.Answer.Citations.Select(citation => citation.SourceId)
                ?? [];
        }
        catch (JsonException)
        {
            // An answer of an older version of the product: it is shown, but not counted.
            return [];
        }
    }
}
