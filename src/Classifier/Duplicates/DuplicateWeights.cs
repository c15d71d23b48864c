using System.Numerics.Tensors;
using System.Text.Json;
using iHanoi.Civic.Platform;

namespace iHanoi.Classifier.Duplicates;

/// <summary>Boosted trees of models/duplicate-finder over the signs of a pair, by name.</summary>
internal sealed record DuplicateWeights(
    double Bias,
    double Threshold,
    IReadOnlyList<PairTree> Trees,
    float[] Centre
)
{
    public const string Version = "4";
    public const string File = "trees.json";

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
        var signs = features.All.ToDictionary(
            sign => sign.Name,
            sign => sign.Value,
            StringComparer.Ordinal
        );
        var sum = Bias + Trees.Sum(tree => tree.Value(signs));

        return 1 / (1 + Math.Exp(-sum));
    }
}
