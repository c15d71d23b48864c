using iHanoi.Api.Platform.Security;

namespace iHanoi.Api.Features.Chat;

internal static class ChatRoutes
{
    public static void MapChat(this IEndpointRouteBuilder routes)
    {
        var pages = routes
            .MapGroup("")
            .ExcludeFromDescription()
            .RequireAuthorization(Policies.Public);
        ShowChat.Map(pages);
        AskForm.Map(pages);
        ShowSource.Map(pages);

        var both = routes.MapGroup("").WithTags("Chat").RequireAuthorization(Policies.Public);
        Ask.Map(both);
        JudgeAnswer.Map(both);
        History.Map(both);
        DeleteConversation.Map(both);
    }
}

internal static class ChatServices
{
    public static IServiceCollection AddChat(this IServiceCollection services) =>
        services
            .AddScoped<ConversationBook>()
            .AddScoped<CitationPlaces>()
            .AddScoped<QuestionRun>()
            .AddScoped<AnswerMarkup>();
}
