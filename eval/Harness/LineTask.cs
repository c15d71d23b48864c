using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace iHanoi.Eval.Harness;

/// <summary>A task answers one line at a time. A line that cannot be read becomes <c>{id, error}</c>.</summary>
internal abstract class LineTask<TIn, TOut>(JsonTypeInfo<TIn> input, JsonTypeInfo<TOut> output)
    : ILineTask
{
    public abstract Task<TOut> AnswerAsync(TIn line, CancellationToken cancellationToken);

    public async Task<string> AnswerLineAsync(string line, CancellationToken cancellationToken)
    {
        try
        {
            var row =
                JsonSerializer.Deserialize(line, input)
                ?? throw new JsonException("The line is null.");

            return JsonSerializer.Serialize(await AnswerAsync(row, cancellationToken), output);
        }
        catch (Exception wrong)
            when (wrong is JsonException or FormatException or ArgumentException)
        {
            return JsonSerializer.Serialize(
                new BadLine(IdOf(line), wrong.Message),
                JsonLines.Json.BadLine
            );
        }
    }

    private static string? IdOf(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);

            return document.RootElement.TryGetProperty("id", out var id) ? id.ToString() : null;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}

internal interface ILineTask
{
    Task<string> AnswerLineAsync(string line, CancellationToken cancellationToken);
}

internal sealed record BadLine(string? Id, string Error);
