using iHanoi.Api.Platform;
using iHanoi.Civic.City;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using NetVips;

namespace iHanoi.Api.Features.Reports;

/// <summary>A kept photo: the original's hash, the served copy's hash, and what its metadata tells.</summary>
internal sealed record KeptPhoto(string OriginalHash, string ServedHash, GeoPoint? Point)
{
    public string Pair => $"{OriginalHash}:{ServedHash}";
}

/// <summary>
/// Photos in a content-addressed folder. The served copy is made anew without any metadata; the original
/// is evidence and never leaves.
/// </summary>
internal sealed class PhotoStore(ContentFolder content)
{
    public const int MostPhotos = 5;
    public const long MostBytes = 12 * 1024 * 1024;
    private const int LongestSide = 1600;

    /// <summary>Null: the bytes are no picture we can read.</summary>
    public async Task<KeptPhoto?> KeepAsync(IFormFile file, CancellationToken cancellationToken)
    {
        if (file.Length is 0 or > MostBytes)
        {
            return null;
        }

        var original = new byte[file.Length];

        await using (var stream = file.OpenReadStream())
        {
            await stream.ReadExactlyAsync(original, cancellationToken);
        }

        if (Redraw(original) is not { } served)
        {
            return null;
        }

        return new KeptPhoto(
            await WriteAsync(original, cancellationToken),
            await WriteAsync(served, cancellationToken),
            PointOf(original)
        );
    }

    public string PathOf(string hash) => content.PathOf(hash);

    private static byte[]? Redraw(byte[] original)
    {
        try
        {
            // Thumbnail turns the picture upright by its EXIF before the EXIF is dropped.
            using var picture = Image.ThumbnailBuffer(
                original,
                LongestSide,
                height: LongestSide,
                size: Enums.Size.Down
            );
            return picture.JpegsaveBuffer(q: 82, keep: Enums.ForeignKeep.None);
        }
        catch (VipsException)
        {
            return null;
        }
    }

    private static GeoPoint? PointOf(byte[] original)
    {
        try
        {
            using var stream = new MemoryStream(original);
            var gps = ImageMetadataReader
                .ReadMetadata(stream)
                .OfType<GpsDirectory>()
                .FirstOrDefault();

            return gps?.GetGeoLocation() is { IsZero: false } at
                ? new GeoPoint(at.Latitude, at.Longitude)
                : null;
        }
        catch (ImageProcessingException)
        {
            return null;
        }
    }

    private async Task<string> WriteAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(bytes);
        var kept = await content.KeepAsync(stream, bytes.Length, cancellationToken);
        return kept!.Hash;
    }
}
