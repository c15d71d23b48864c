using iHanoi.Api.Data;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Knowledge.Gaps;
using iHanoi.Civic.Knowledge.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace iHanoi.Api.Features.Gaps;

/// <summary>Gaps as they stand now, and what curators decide about them.</summary>
internal sealed class GapBook(
    CityDb db,
    IQuestionGrouping grouping,
    IOptions<GapOptions> options,
    TimeProvider time
)
{
    private const int MostSamples = 3;

    public async Task<GapsFound> ListAsync(CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow() - TimeSpan.FromDays(options.Value.Days);
        var poor = await PoorAnswers.ListAsync(
            db,
            since,
            options.Value.MostQuestions,
            cancellationToken
        );
        var decided = await db.KnowledgeGaps.AsNoTracking().ToListAsync(cancellationToken);
        AskedQuestion[] asked =
        [
            .. poor.Select(answer => new AskedQuestion(answer.Id, answer.Question)),
            .. decided.Select(gap => new AskedQuestion(gap.Id, gap.Question)),
        ];
        var groups = await grouping.GroupAsync(asked, cancellationToken);

        return Shown(
            groups,
            poor.ToDictionary(answer => answer.Id),
            decided.ToDictionary(gap => gap.Id)
        );
    }

    public async Task<Gap?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        (await ListAsync(cancellationToken)).Gaps.FirstOrDefault(gap => gap.Id == id);

    /// <summary>False: there is no such gap to be seen.</summary>
    public async Task<bool> DecideAsync(
        Guid id,
        GapState state,
        GapClosing? because,
        Curator by,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(id, cancellationToken) is not { } gap)
        {
            return false;
        }

        var now = time.GetUtcNow();
        db.KnowledgeGaps.Add(
            new KnowledgeGap
            {
                Id = Guid.CreateVersion7(now),
                Question = gap.Question,
                State = state,
                Because = state is GapState.Closed ? because ?? GapClosing.Other : null,
                PersonId = by.Id,
                PersonName = by.Name,
                ChangedAt = now,
            }
        );
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private GapsFound Shown(
        IReadOnlyList<QuestionGroup> groups,
        Dictionary<Guid, PoorAnswer> poor,
        Dictionary<Guid, KnowledgeGap> decided
    )
    {
        var (shown, hidden) = (new List<Gap>(), 0);

        foreach (var group in groups)
        {
            PoorAnswer[] answers =
            [
                .. group.Members.Where(poor.ContainsKey).Select(id => poor[id]),
            ];

            if (
                answers.Select(answer => answer.Asker).Distinct().Count()
                >= options.Value.LeastAskers
            )
            {
                var decision = group
                    .Members.Where(decided.ContainsKey)
                    .Select(id => decided[id])
                    .MaxBy(gap => gap.ChangedAt);
                shown.Add(ToGap(group, answers, decision));
            }
            else
            {
                hidden += answers.Length;
            }
        }

        return new GapsFound(
            [.. shown.OrderBy(gap => gap.State).ThenByDescending(gap => gap.Askers)],
            hidden
        );
    }

    private static Gap ToGap(QuestionGroup group, PoorAnswer[] answers, KnowledgeGap? decision)
    {
        var typical = answers.FirstOrDefault(answer => answer.Id == group.Typical) ?? answers[0];

        return new Gap(
            typical.Id,
            typical.Question,
            [
                .. answers
                    .Select(answer => answer.Question)
                    .Where(question => question != typical.Question)
                    .Distinct(StringComparer.Ordinal)
                    .Take(MostSamples),
            ],
            answers.Count(answer => answer.Status is AnswerStatus.NoSource),
            answers.Count(answer => answer.Status is AnswerStatus.Partial),
            answers.Count(answer => answer.IsWrong),
            answers.Select(answer => answer.Asker).Distinct().Count(),
            answers.Min(answer => answer.At),
            answers.Max(answer => answer.At),
            decision is null
                ? null
                : new GapDecision(
                    decision.State,
                    decision.Because,
                    decision.PersonName,
                    decision.ChangedAt
                )
        );
    }
}
