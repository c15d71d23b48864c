using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace iHanoi.Assistant.ChatModels;

internal enum ChatModelKind
{
    Embedded,
    OpenAi,
    Azure,
}

/// <summary>Which chat model answers. The default needs no key and no network.</summary>
internal sealed class ChatModelOptions : IValidatableObject
{
    public const string Section = "Assistant:Model";

    public ChatModelKind Kind { get; init; } = ChatModelKind.Embedded;

    /// <summary>Base address of any OpenAI-compatible server, or of the Azure resource.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Model name; for Azure the deployment.</summary>
    public string? Model { get; init; }

    public string? ApiKey { get; init; }

    /// <summary>Header for the key when the server wants another than Authorization ("api-key").</summary>
    public string? ApiKeyHeader { get; init; }

    /// <summary>Azure only: sign in with Entra ID instead of a key.</summary>
    public bool UseEntraId { get; init; }

    /// <summary>The embedded model answers when the server cannot be reached.</summary>
    public bool FallBack { get; init; } = true;

    /// <summary>Seconds for one try. Language models are slow; more makes people wait longer for an error.</summary>
    [Range(1, 300)]
    public int TrySeconds { get; init; } = 30;

    /// <summary>Seconds for all tries together.</summary>
    [Range(1, 600)]
    public int TotalSeconds { get; init; } = 60;

    [Range(0, 5)]
    public int Retries { get; init; } = 2;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (
            Kind is not ChatModelKind.Embedded
            && (Endpoint is null || string.IsNullOrWhiteSpace(Model))
        )
        {
            yield return new ValidationResult(
                "Assistant:Model needs Endpoint and Model for this Kind."
            );
        }
    }
}

[OptionsValidator]
internal sealed partial class ChatModelOptionsValidator : IValidateOptions<ChatModelOptions>;

/// <summary>The model configured, as traces name it.</summary>
internal sealed record ChatModelChoice(string Name);
