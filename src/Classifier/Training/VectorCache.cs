using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using iHanoi.Classifier.Features;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Training;

/// <summary>Sentence vectors kept on disk between trainings, by text and encoder: encoding is the slow part.</summary>
internal sealed class VectorCache
{
    private const int KeyBytes = 16;
    private const int RecordBytes = KeyBytes + ISentenceEncoder.Dimensions * sizeof(float);

    private readonly Dictionary<UInt128, float[]> _vectors = [];
    private readonly string _path;

    public VectorCache(string folder, string model)
    {
        Directory.CreateDirectory(folder);
        _path = Path.Combine(folder, $"{model}.vectors");

        if (File.Exists(_path))
        {
            Load();
        }
    }

    public async Task<IReadOnlyList<float[]>> ReadAsync(
        IReadOnlyList<string> texts,
        ReportVector encoder,
        IProgress<string> progress,
        CancellationToken cancellationToken
    )
    {
        var missing = texts.Where(text => !_vectors.ContainsKey(KeyOf(text))).Distinct().ToArray();
        progress.Report($"{texts.Count} texts, {missing.Length} to encode");

        foreach (var part in missing.Chunk(512))
        {
            var vectors = new float[part.Length][];
            await Parallel.ForAsync(
                0,
                part.Length,
                cancellationToken,
                async (i, token) => vectors[i] = await encoder.ReadAsync(part[i], token)
            );
            Append(part, vectors);
        }

        return [.. texts.Select(text => _vectors[KeyOf(text)])];
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
        var bytes = File.ReadAllBytes(_path);

        for (var at = 0; at + RecordBytes <= bytes.Length; at += RecordBytes)
        {
            var vector = bytes.AsSpan(at + KeyBytes, RecordBytes - KeyBytes);
            _vectors[MemoryMarshal.Read<UInt128>(bytes.AsSpan(at))] = MemoryMarshal
                .Cast<byte, float>(vector)
                .ToArray();
        }
    }
}
