using iHanoi.Civic.Platform;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace iHanoi.Encoder;

/// <summary>The one sentence encoder of the process.</summary>
public static class EncoderServices
{
    public static IServiceCollection AddEncoder(
        this IServiceCollection services,
        ProductFolders folders
    )
    {
        services.AddOptions<EncoderOptions>().ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<EncoderOptions>, EncoderOptionsValidator>();
        services.TryAddSingleton(folders);
        services.TryAddSingleton<SentenceEncoder>();
        services.TryAddSingleton<ISentenceEncoder>(room =>
            room.GetRequiredService<SentenceEncoder>()
        );
        services.TryAddSingleton<ILayeredEncoder>(room =>
            room.GetRequiredService<SentenceEncoder>()
        );
        services.TryAddSingleton<ITokenEncoder>(room => room.GetRequiredService<SentenceEncoder>());

        return services;
    }
}

[OptionsValidator]
internal sealed partial class EncoderOptionsValidator : IValidateOptions<EncoderOptions>;
