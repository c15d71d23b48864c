namespace iHanoi.Api.Features.Triage;

internal static class TriageServices
{
    public static IServiceCollection AddTriage(this IServiceCollection services) =>
        services.AddScoped<DeskWork>().AddScoped<Decision>().AddScoped<MattersAtDesk>();
}
