using iHanoi.Api.Jobs;

namespace iHanoi.Api.Features.Learning;

internal static class LearningServices
{
    public static IServiceCollection AddLearning(this IServiceCollection services)
    {
        services
            .AddOptions<RetrainingOptions>()
            .BindConfiguration(RetrainingOptions.Section)
            .ValidateDataAnnotations();
        services
            .AddOptions<LessonOptions>()
            .BindConfiguration(LessonOptions.Section)
            .ValidateDataAnnotations();

        return services
            .AddScoped<SampleBook>()
            .AddScoped<ReturnBook>()
            .AddScoped<ModelSwap>()
            .AddSingleton<ModelPointer>()
            .AddSingleton<Shadow>()
            .AddSingleton<RunDiary>()
            .AddKeyedScoped<IJobWork, RetrainCandidate>(RetrainCandidate.Kind)
            .AddKeyedScoped<IJobWork, ShadowReport>(ShadowReport.Kind)
            .AddSingleton<ModelWatch>()
            .AddHostedService(provider => provider.GetRequiredService<ModelWatch>());
    }
}
