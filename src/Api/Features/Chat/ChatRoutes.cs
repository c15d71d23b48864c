namespace iHanoi.Api.Features.Chat;

internal static class ChatRoutes
{
    public static void MapChat(this IEndpointRouteBuilder routes) => _ = routes;
}
