using iHanoi.Api.Platform.Security;

namespace iHanoi.Api.Features.Triage;

/// <summary>The officials' desk. A model suggests, a person decides, an event tells.</summary>
internal static class TriageRoutes
{
    public static void MapTriage(this IEndpointRouteBuilder routes)
    {
        var desk = routes
            .MapGroup("/desk")
            .WithTags("Triage")
            .ExcludeFromDescription()
            .RequireAuthorization(Policies.Official)
            .RequireFormToken();

        Queue.Map(desk);
        ShowAtDesk.Map(desk);
        Claim.Map(desk);
        Accept.Map(desk);
        Correct.Map(desk);
        Refuse.Map(desk);
        PassOn.Map(desk);
        AskCitizen.Map(desk);
        Progress.Map(desk);
        WriteReply.Map(desk);
    }
}
