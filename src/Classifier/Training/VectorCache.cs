using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Features;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Training;

/// <summary>Vectors kept on disk between trainings, by text and encoder: encoding is the slow part.</summary>
internal sealed class VectorCache
{
    // Kept on disk as often: a training that was killed goes on from here.
    private const int AtOnce = 256;
    private const int KeyBytes = 16;
    private const int RecordBytes = KeyBytes + ILayeredEncoder.Dimensions * sizeof(float);

    private readonly Dictionary<UInt128, float[]> _vectors = [];
    private readonly string _path;

    private VectorCache(string path) => _path = path;

    public static VectorCache In(ProductFolders folders, string model)
    {
        var folder = Directory.CreateDirectory(Path.Combine(folders.State, "training"));
        var cache = new VectorCache(Path.Combine(folder.FullName, $"{model}.layers"));
        cache.Load();
        return cache;
    }

    public async Task<IReadOnlyList<float[]>> ReadAsync(
        IReadOnlyList<string> texts,
        ReportVector encoder,
        TrainingPace pace
    )
    {
        var missing = texts.Where(text => !_vectors.ContainsKey(KeyOf(text))).Distinct().ToArray();
        pace.Say($"{texts.Count} texts, {missing.Length} to encode");

        foreach (var (done, part) in missing.Chunk(AtOnce).Index())
        {
            var vectors = new float[part.Length][];
            await Parallel.ForAsync(
                0,
                part.Length,
                pace.Parallel,
                async (i, token) => vectors[i] = await encoder.ReadAsync(part[i], token)
            );
            Append(part, vectors);
            pace.At(TrainingStage.Encoding, Math.Min(1, (done + 1.0) * AtOnce / missing.Length));
        }

        return [.. texts.Select(text => _vectors[KeyOf(text)])];
    }

    /// <summary>What another reading has found beside its own: it need not be read again.</summary>
    public void Keep(IEnumerable<(string Text, float[] Vector)> read)
    {
        foreach (
            var part in read.DistinctBy(pair => pair.Text)
                .Where(pair => !_vectors.ContainsKey(KeyOf(pair.Text)))
                .Chunk(AtOnce)
        )
        {
            Append([.. part.Select(pair => pair.Text)], [.. part.Select(pair => pair.Vector)]);
        }
    }

    private static UInt128 KeyOf(string text) =>
        MemoryMarshal.Read<UInt128>(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private void Append(string[] texts, float[][] vectors)
    {
        using var file = new FileStream(_path, FileMode.Append);

        for (var i = 0; i < texts.Length; i++)
        {
            var key = KeyOf(texts[i]);
            _vectors[key] = vectors[i];
            file.Write(MemoryMarshal.AsBytes([key]));
            file.Write(MemoryMarshal.AsBytes(vectors[i].AsSpan()));
        }
    }

    private void Load()
    {
        if (!File.Exists(_path))
        {
            return;
        }

        var bytes = File.ReadAllBytes(_path);

        for (var at = 0; at + RecordBytes <= bytes.Length; at += RecordBytes)
        {
            var vector = bytes.AsSpan(at + KeyBytes, RecordBytes - KeyBytes);
            _vectors[MemoryMarshal.Read<UInt128>(bytes.AsSpan(at))] = MemoryMarshal
                .Cast<byte, float>(vector)
                .ToArray();
        }

        if (bytes.Length % RecordBytes is var torn and not 0)
        {
            // Killed in the middle of a record: what is appended next must begin where a record begins.
            using var file = new FileStream(_path, FileMode.Open);
            file.SetLength(bytes.Length - torn);
        }
    }
}
