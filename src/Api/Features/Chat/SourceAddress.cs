using System.Globalization;

namespace iHanoi.Api.Features.Chat;

/// <summary>"/sources/huong-dan/gui-phan-anh?version=1&amp;chunk=3#passage": one passage of one document version.</summary>
internal static class SourceAddress
{
    public static string Of(string documentId, int version, int? chunk)
    {
        var path = string.Join('/', documentId.Split('/').Select(Uri.EscapeDataString));
        var address = $"/sources/{path}?version={version}";

        return chunk is { } ordinal ? $"{address}&chunk={ordinal}#passage" : address;
    }

    /// <summary>Reads an ordinal ("3") or a whole chunk id ("1.001193@2#3").</summary>
    public static (int? Version, int? Chunk) Parse(string? chunk)
    {
        if (chunk is null)
        {
            return (null, null);
        }

        var hash = chunk.LastIndexOf('#');
        var at = chunk.LastIndexOf('@');

        return at >= 0 && hash > at
            ? (Number(chunk[(at + 1)..hash]), Number(chunk[(hash + 1)..]))
            : (null, Number(chunk));
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
