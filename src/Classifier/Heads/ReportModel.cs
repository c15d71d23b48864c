using System.Globalization;
using System.Numerics.Tensors;
using System.Text.RegularExpressions;
using iHanoi.Civic.Platform;
using iHanoi.Classifier.Features;
using Microsoft.ML.OnnxRuntime;

namespace iHanoi.Classifier.Heads;

/// <summary>Probabilities of every head and what each n-gram added to the likeliest category.</summary>
internal sealed record HeadScores(float[] Probabilities, float[] Contributions)
{
    public ReadOnlySpan<float> Of(Head head) => head.In(Probabilities.AsSpan());
}

/// <summary>
/// One ONNX model of report-classifier: shipped under models/, or trained here and kept in the state folder.
/// </summary>
internal sealed partial class ReportModel : IDisposable
{
    public const string Name = "report-classifier";
    public const string CurrentVersion = "11";

    private static readonly string[] Outputs =
    [
        .. HeadLayout.All.Select(head => head.Name),
        "contributions",
    ];

    private readonly InferenceSession _session;
    private readonly ConfidenceCurve _confidence;
    private readonly int _width;

    public ReportModel(byte[] model, string version = CurrentVersion)
    {
        Version = version;
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        _session = new InferenceSession(model, options);
        var metadata = _session.ModelMetadata.CustomMetadataMap;

        if (metadata["hash"] != Fnv.Name)
        {
            throw new InvalidDataException(
                $"The model hashes with {metadata["hash"]}, not {Fnv.Name}."
            );
        }

        Grams = new HashedGrams(
            int.Parse(metadata["hash_bits"], CultureInfo.InvariantCulture),
            GramRarity.Parse(metadata["rarity"])
        );
        Thresholds = Thresholds.Of(metadata);
        _confidence = ConfidenceCurve.Of(metadata);
        _width = _session.InputMetadata["dense"].Dimensions[1];
    }

    public string Version { get; }

    public HashedGrams Grams { get; }

    public Thresholds Thresholds { get; }

    /// <summary>What is trained here never lies among what was shipped.</summary>
    public static string FolderIn(ProductFolders folders, string version = CurrentVersion) =>
        version is CurrentVersion
            ? Path.Combine(folders.Models, Name, version)
            : Path.Combine(folders.State, "models", Name, version);

    public static string PathIn(ProductFolders folders, string version = CurrentVersion) =>
        Path.Combine(FolderIn(folders, version), "model.onnx");

    /// <summary>A version is a folder's name: nothing that could lead elsewhere.</summary>
    public static bool IsVersion(string version) => VersionShape.IsMatch(version);

    public static ReportModel Load(ProductFolders folders, string version = CurrentVersion) =>
        IsVersion(version)
            ? new ReportModel(File.ReadAllBytes(PathIn(folders, version)), version)
            : throw new ArgumentException("No version of a model.", nameof(version));

    public HeadScores Score(float[] vector, SparseText grams)
    {
        // A model trained here before vectors had more than the sentence's part reads that one.
        using var dense = OrtValue.CreateTensorValueFromMemory(
            OrtMemoryInfo.DefaultInstance,
            vector.AsMemory(0, _width),
            [1, _width]
        );
        using var ids = OrtValue.CreateTensorValueFromMemory(
            Array.ConvertAll(grams.Ids, id => (long)id),
            [grams.Ids.Length]
        );
        using var weights = OrtValue.CreateTensorValueFromMemory(
            grams.Weights,
            [grams.Weights.Length, 1]
        );
        using var run = new RunOptions();
        using var results = _session.Run(
            run,
            ["dense", "gram_ids", "gram_weights"],
            [dense, ids, weights],
            Outputs
        );
        var probabilities = new float[HeadLayout.Outputs];

        foreach (var (i, head) in HeadLayout.All.Index())
        {
            results[i].GetTensorDataAsSpan<float>().CopyTo(head.In(probabilities.AsSpan()));
        }

        _confidence.Apply(HeadLayout.Category.In(probabilities.AsSpan()));
        var scores = new HeadScores(
            probabilities,
            Column(results[^1], probabilities, grams.Ids.Length)
        );

        // A model that was just replaced must outlive the texts it is still reading.
        GC.KeepAlive(this);
        return scores;
    }

    public void Dispose() => _session.Dispose();

    [GeneratedRegex(@"^[0-9a-z][0-9a-z.-]{0,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex VersionShape { get; }

    private static float[] Column(OrtValue contributions, float[] probabilities, int count)
    {
        var winner = TensorPrimitives.IndexOfMax<float>(
            HeadLayout.Category.In(probabilities.AsSpan())
        );
        var all = contributions.GetTensorDataAsSpan<float>();
        var column = new float[count];

        for (var i = 0; i < count; i++)
        {
            column[i] = all[i * HeadLayout.Outputs + winner];
        }

        return column;
    }
}
