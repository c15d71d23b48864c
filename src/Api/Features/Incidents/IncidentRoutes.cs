using iHanoi.Api.Platform.Security;

namespace iHanoi.Api.Features.Incidents;

/// <summary>Reports of one thing that happened, together; and what suddenly happens much.</summary>
internal static class IncidentRoutes
{
    public const string Address = "/desk/incidents";

    public static void MapIncidents(this IEndpointRouteBuilder routes)
    {
        var pages = routes
            .MapGroup(Address)
            .ExcludeFromDescription()
            .RequireAuthorization(Policies.Official)
            .RequireFormToken();
        ListIncidents.Map(pages);
        ShowIncident.Map(pages);
        TakeOut.Map(pages);
        DecideDraft.Map(pages);
    }
}
