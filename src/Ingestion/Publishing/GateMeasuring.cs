using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Civic.Measures;
using iHanoi.Ingestion.Index.Embedded;
using iHanoi.Ingestion.Index.Store;
using Microsoft.Extensions.Options;

namespace iHanoi.Ingestion.Publishing;

/// <summary>Asks every check question twice, of the index as it is and with the candidate in it, and compares.</summary>
internal sealed class GateMeasuring(
    EmbeddedIndex index,
    ICheckQuestions questions,
    IOptions<PublishingOptions> options,
    TimeProvider time
)
{
    private const int Depth = 10;

    // Rewriting a row for each question would cost more than the question.
    private const int ReportEvery = 10;

    /// <summary>Stored vectors are used as they are, so that a run takes as long as its searches.</summary>
    public async Task<GateResult> MeasureAsync(
        StoredDocument candidate,
        Func<int, int, Task> report,
        CancellationToken cancellationToken
    )
    {
        var counted = await Task.Run(() => index.Count(candidate), cancellationToken);
        var (now, then) = await index.BesideAsync(counted, cancellationToken);
        var asked = (await questions.ListAsync(cancellationToken))
            .Where(question => now.Holds(question.DocumentId) || then.Holds(question.DocumentId))
            .ToArray();
        var ranks = new List<MovedQuestion>(asked.Length);
        await report(0, asked.Length);

        foreach (var question in asked)
        {
            ranks.Add(
                new MovedQuestion(
                    question.Text,
                    question.DocumentId,
                    await RankAsync(now, question, cancellationToken),
                    await RankAsync(then, question, cancellationToken)
                )
            );

            if (ranks.Count % ReportEvery is 0 || ranks.Count == asked.Length)
            {
                await report(ranks.Count, asked.Length);
            }
        }

        return Judge(candidate.Id, ranks, options.Value.LargestLoss);
    }

    internal static GateResult Judge(
        string candidate,
        IReadOnlyList<MovedQuestion> ranks,
        double largestLoss
    )
    {
        if (ranks is [])
        {
            return new GateResult(GateVerdict.Unmeasured, 0, 0, 0, null, []);
        }

        double[] changes = [.. ranks.Select(rank => Gain(rank.After) - Gain(rank.Before))];
        var change = Bootstrap.Of<double>(changes, items => items.Average())!;
        var verdict =
            change.High < 0 ? GateVerdict.Worse
            : change.Value < -largestLoss ? GateVerdict.LosesTooMuch
            : ranks.Any(rank => rank.DocumentId == candidate && IsLost(rank))
                ? GateVerdict.LosesItsOwn
            : GateVerdict.Passed;

        return new GateResult(
            verdict,
            ranks.Count,
            ranks.Average(rank => Gain(rank.Before)),
            ranks.Average(rank => Gain(rank.After)),
            change,
            [
                .. ranks
                    .Where(rank => rank.Before != rank.After)
                    .OrderBy(rank => Gain(rank.After) - Gain(rank.Before)),
            ]
        );
    }

    private static bool IsLost(MovedQuestion rank) => rank is { Before: not null, After: null };

    // One document is wanted, so the ideal ranking has it first.
    private static double Gain(int? rank) =>
        rank is { } place
            ? Ndcg.At(
                Depth,
                [.. Enumerable.Repeat("", place - 1), Wanted],
                new Dictionary<string, int>(StringComparer.Ordinal) { [Wanted] = 1 }
            )!.Value
            : 0;

    private const string Wanted = "wanted";

    private async Task<int?> RankAsync(
        FrozenIndex searched,
        CheckQuestion question,
        CancellationToken cancellationToken
    )
    {
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        var found = await searched.SearchAsync(
            new PassageQuery(question.Text, Depth, today) { PerDocument = 1 },
            cancellationToken
        );
        var at = found.Index().FirstOrDefault(hit => hit.Item.Document.Id == question.DocumentId);

        return at.Item is null ? null : at.Index + 1;
    }
}
