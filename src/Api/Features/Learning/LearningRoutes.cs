using iHanoi.Api.Platform.Security;

namespace iHanoi.Api.Features.Learning;

/// <summary>What the models learn from people, and which model answers: officials look, admins act.</summary>
internal static class LearningRoutes
{
    public const string Address = "/quality/models";

    public static void MapLearning(this IEndpointRouteBuilder routes)
    {
        var pages = routes
            .MapGroup(Address)
            .ExcludeFromDescription()
            .RequireAuthorization(Policies.Official);
        ShowModels.Map(pages);
        RunProgress.Map(pages);

        var acts = routes
            .MapGroup(Address)
            .ExcludeFromDescription()
            .RequireAuthorization(Policies.Admin)
            .RequireFormToken();
        StartRun.Map(acts);
        StopRun.Map(acts);
        UseModel.Map(acts);
        RollBack.Map(acts);
    }
}
