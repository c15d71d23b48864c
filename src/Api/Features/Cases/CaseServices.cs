using iHanoi.Api.Jobs;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace iHanoi.Api.Features.Cases;

internal static class CaseServices
{
    public static IServiceCollection AddCases(this IServiceCollection services) =>
        services
            .AddSingleton<ISaveChangesInterceptor, PromiseCase>()
            .AddScoped<CaseFollowing>()
            .AddKeyedScoped<IJobWork, FollowCase>(FollowCase.Kind)
            .AddJobAtStart<FollowAllCases>(FollowAllCases.Kind);
}
