using System.Numerics.Tensors;
using System.Text.Json;
using iHanoi.Civic.Platform;

namespace iHanoi.Classifier.Duplicates;

/// <summary>
/// Boosted trees of models/duplicate-finder over the signs of a pair, by name; a learnt sum over what is told on one
/// side only and what the learnt reading found of one telling in the other are among them.
/// </summary>
internal sealed record DuplicateWeights(
    double Bias,
    double Threshold,
    IReadOnlyList<PairTree> Trees,
    LearntSign Learnt,
    float[] Centre
)
{
    public const string Version = "13";
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
    public static double Likeness(float[] centre, float[] a, float[] b)
    {
        var x = new float[a.Length];
        var y = new float[b.Length];
        TensorPrimitives.Subtract(a, centre, x);
        TensorPrimitives.Subtract(b, centre, y);

        return Math.Clamp(TensorPrimitives.CosineSimilarity<float>(x, y), 0, 1);
    }

    public double Score(PairFeatures features, TellingsMet met)
    {
        var signs = Signs(features, met)
            .ToDictionary(sign => sign.Name, sign => sign.Value, StringComparer.Ordinal);
        signs[LearntSign.Name] = Learnt.Value(features.Pieces.Gap);
        var sum = Bias + Trees.Sum(tree => tree.Value(signs));

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>All that is known of a pair but the learnt sum.</summary>
    public static IEnumerable<(string Name, double Value)> Signs(
        PairFeatures features,
        TellingsMet met
    ) => features.All.Concat(met.Named(features.Gazetteer.WorseCovered));
}
