using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using iHanoi.Civic.Platform;
using iHanoi.Encoder;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace iHanoi.Ingestion.Index.Embedded.Growing;

/// <summary>
/// Lasting segments beside the database, so that a start reads instead of counting again. Only a copy: what is missing,
/// damaged or made by other rules is built from the database. A file is written whole under another name first.
/// </summary>
internal sealed class SegmentFolder(
    ProductFolders folders,
    ISentenceEncoder encoder,
    IOptions<RetrievalOptions> options,
    ILogger<SegmentFolder> logger
)
{
    // Another number wherever texts are counted otherwise or arrays lie otherwise.
    private const int Format = 1;
    private const string Ending = ".segment";

    private readonly string _path = Path.Combine(folders.State, "index");
    private readonly ConcurrentDictionary<Segment, string> _files = new(
        ReferenceEqualityComparer.Instance
    );

    public IReadOnlyList<BuiltSegment> Load() =>
        Directory.Exists(_path)
            ?
            [
                .. Directory
                    .GetFiles(_path, $"*{Ending}")
                    .Order(StringComparer.Ordinal)
                    .AsParallel()
                    .AsOrdered()
                    .Select(Load)
                    .OfType<BuiltSegment>(),
            ]
            : [];

    public void Save(BuiltSegment built)
    {
        try
        {
            Directory.CreateDirectory(_path);
            var being = Path.Combine(_path, $"{Guid.CreateVersion7()}.new");
            var checksum = Write(being, built);
            var path = Path.Combine(_path, $"{Convert.ToHexStringLower(checksum)}{Ending}");
            File.Move(being, path, overwrite: true);
            _files[built.Segment] = path;
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            // The index in memory is whole; the next start counts again.
            logger.SegmentNotSaved(reason, _path);
        }
    }

    public void Forget(Segment segment)
    {
        if (_files.TryRemove(segment, out var path))
        {
            File.Delete(path);
        }
    }

    private string Rules
    {
        get
        {
            var how = options.Value;
            return string.Create(
                CultureInfo.InvariantCulture,
                $"iHanoi segment {Format} {encoder.Model} {how.TitleWeight} {how.AliasWeight} {how.HeadingWeight} {string.Join('|', how.ReferenceHeadings)}"
            );
        }
    }

    private byte[] Write(string path, BuiltSegment built)
    {
        using var file = File.Create(path, bufferSize: 1 << 16);
        using var writer = new SegmentWriter(file);
        writer.Add<byte>(Encoding.UTF8.GetBytes(Rules));
        built.Write(writer);
        var checksum = writer.End();
        file.Flush(flushToDisk: true);
        return checksum;
    }

    private BuiltSegment? Load(string path)
    {
        try
        {
            if (Read(path) is { } built)
            {
                _files[built.Segment] = path;
                return built;
            }
        }
        catch (Exception reason) when (reason is IOException or InvalidDataException)
        {
            logger.SegmentDamaged(reason, path);
        }

        File.Delete(path);
        return null;
    }

    // Null: made by other rules.
    private BuiltSegment? Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0);
        using var reader = new SegmentReader(file);

        if (Encoding.UTF8.GetString(reader.Next<byte>()) != Rules)
        {
            return null;
        }

        var built = BuiltSegment.Read(reader);
        return reader.EndsWell()
            ? built
            : throw new InvalidDataException("The checksum does not fit.");
    }
}
