using System.Numerics.Tensors;
using System.Text.Json;
using iHanoi.Civic.Platform;

namespace iHanoi.Classifier.Duplicates;

/// <summary>Logistic weights of models/duplicate-finder, by feature name.</summary>
internal sealed record DuplicateWeights(
    double Bias,
    double Threshold,
    IReadOnlyDictionary<string, double> Weights,
    float[] Centre
)
{
    public const string Version = "2";
    public const string File = "weights.json";

    public static string FolderIn(ProductFolders folders) =>
        Path.Combine(folders.Models, "duplicate-finder", Version);

    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web) + "\n";

    public static DuplicateWeights Load(ProductFolders folders)
    {
        var path = Path.Combine(FolderIn(folders), File);

        return JsonSerializer.Deserialize<DuplicateWeights>(
                System.IO.File.ReadAllText(path),
                JsonSerializerOptions.Web
            ) ?? throw new InvalidDataException($"{path} is empty.");
    }

    /// <summary>
    /// Cosine after the mean report is taken away: the encoder's own cosines crowd between 0.8 and 1.
    /// </summary>
    public double Likeness(float[] a, float[] b)
    {
        var x = new float[a.Length];
        var y = new float[b.Length];
        TensorPrimitives.Subtract(a, Centre, x);
        TensorPrimitives.Subtract(b, Centre, y);

        return Math.Clamp(TensorPrimitives.CosineSimilarity<float>(x, y), 0, 1);
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
