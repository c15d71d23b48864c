using System.Globalization;
using System.Text;

namespace iHanoi.Classifier.Files;

/// <summary>
/// A model's card (Mitchell et al. 2019): what people say of it, and below that what its last training measured. A
/// training writes only the latter.
/// </summary>
internal static class ModelCard
{
    public const string File = "card.md";

    private const string Measured = "## The last training";

    /// <param name="before">The card in place; null where there is none yet.</param>
    public static string Of(
        string? before,
        string title,
        int seed,
        IReadOnlyDictionary<string, double> metrics
    )
    {
        var text = new StringBuilder(Said(before) ?? $"# {title}\n")
            .Append(CultureInfo.InvariantCulture, $"\n{Measured}\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"Written by the training itself, seed {seed}; what stands above is written by people.\n\n"
            )
            .Append("| Figure | Value |\n|---|---|\n");

        foreach (var (name, value) in metrics)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {value:0.####} |\n");
        }

        return text.ToString();
    }

    private static string? Said(string? card) =>
        card?.Split(Measured)[0].TrimEnd() is { Length: > 0 } said ? said + "\n" : null;
}
