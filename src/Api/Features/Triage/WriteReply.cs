using System.Security.Claims;
using iHanoi.Api.Data;
using iHanoi.Api.Features.Reports;
using iHanoi.Api.Platform;
using iHanoi.Civic.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Triage;

/// <summary>Draft → edit → check → send. The draft may be a model's; what is sent is the official's.</summary>
internal static class WriteReply
{
    public static void Map(IEndpointRouteBuilder desk)
    {
        desk.MapPost("/{number}/reply/draft", DraftAsync);
        desk.MapPost("/{number}/reply", SaveAsync);
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> DraftAsync(
        string number,
        ClaimsPrincipal user,
        DeskWork desk,
        CityDb db,
        CityPorts ports,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (await desk.FindAsync(number, user, cancellationToken) is not { } work)
        {
            return TypedResults.NotFound();
        }

        if (ports.Drafter is not { } drafter)
        {
            return TypedResults.LocalRedirect($"/desk/{number}?problem=no-drafter#reply");
        }

        var draft = await drafter.DraftAsync(
            ReplyCases.Of(work.Report, work.Suggestion, ports),
            cancellationToken
        );
        await db
            .Replies.Where(r => r.ReportId == work.Report.Id && r.SentAt == null)
            .ExecuteDeleteAsync(cancellationToken);
        db.Replies.Add(
            new Reply
            {
                Id = Guid.CreateVersion7(time.GetUtcNow()),
                ReportId = work.Report.Id,
                Text = draft.Text,
                SuggestedText = draft.Text,
                SuggestedBy = $"{draft.Stamp.Model} {draft.Stamp.Version}",
                OfficialId = work.OfficialId,
                SavedAt = time.GetUtcNow(),
            }
        );
        db.ChangeTracker.Entries<Reply>()
            .Where(entry => entry.State is EntityState.Unchanged)
            .ToList()
            .ForEach(entry => entry.State = EntityState.Detached);
        await db.SaveChangesAsync(cancellationToken);

        return TypedResults.LocalRedirect($"/desk/{number}?done=drafted#reply");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> SaveAsync(
        string number,
        [FromForm] int version,
        [FromForm] string text,
        [FromForm] bool? send,
        [FromForm] string? overrideReason,
        ClaimsPrincipal user,
        DeskWork desk,
        CityDb db,
        CityPorts ports,
        ReportLife life,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (await desk.FindAsync(number, user, cancellationToken) is not { } work)
        {
            return TypedResults.NotFound();
        }

        // The words are kept first, whatever happens to the sending.
        var reply = Keep(work, text, db, time);
        await db.SaveChangesAsync(cancellationToken);

        if (send is not true)
        {
            return TypedResults.LocalRedirect($"/desk/{number}?done=reply-saved#reply");
        }

        var check = ports.Checker?.Check(text, ReplyCases.Of(work.Report, work.Suggestion, ports));

        if (check is ReplyCheck.Vague && string.IsNullOrWhiteSpace(overrideReason))
        {
            return TypedResults.LocalRedirect($"/desk/{number}?problem=vague#reply");
        }

        return await desk.ChangeAsync(
            number,
            version,
            user,
            "reply-sent",
            held =>
            {
                if (!life.TryMove(held.Report, ReportState.Answered, held.Act()))
                {
                    return "not-now";
                }

                reply.SentAt = time.GetUtcNow();
                reply.OverrideReason = check is ReplyCheck.Vague ? overrideReason?.Trim() : null;
                life.Note(
                    held.Report,
                    ReportEventKind.ReplySent,
                    null,
                    reply.Id.ToString(),
                    held.Act(reply.OverrideReason)
                );
                return null;
            },
            cancellationToken
        );
    }

    private static Reply Keep(InHand work, string text, CityDb db, TimeProvider time)
    {
        var reply = work.Report.Replies.FirstOrDefault(r => r.SentAt is null);

        if (reply is null)
        {
            reply = new Reply
            {
                Id = Guid.CreateVersion7(time.GetUtcNow()),
                ReportId = work.Report.Id,
                Text = text,
                OfficialId = work.OfficialId,
                SavedAt = time.GetUtcNow(),
            };
            db.Replies.Add(reply);
        }

        reply.Text = text;
        reply.OfficialId = work.OfficialId;
        reply.SavedAt = time.GetUtcNow();

        return reply;
    }
}
