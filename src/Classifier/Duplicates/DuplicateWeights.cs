using System.Text.Json;
using iHanoi.Civic.Platform;

namespace iHanoi.Classifier.Duplicates;

/// <summary>Logistic weights of models/duplicate-finder, by feature name.</summary>
internal sealed record DuplicateWeights(
    double Bias,
    double Threshold,
    IReadOnlyDictionary<string, double> Weights
)
{
    public static DuplicateWeights Load(ProductFolders folders)
    {
        var path = Path.Combine(folders.Models, "duplicate-finder", "1", "weights.json");

        return JsonSerializer.Deserialize<DuplicateWeights>(
                File.ReadAllText(path),
                JsonSerializerOptions.Web
            ) ?? throw new InvalidDataException($"{path} is empty.");
    }

    public double Score(PairFeatures features)
    {
        var sum = Bias;

        foreach (var (name, value) in features.All)
        {
            sum += Weights.GetValueOrDefault(name) * value;
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
