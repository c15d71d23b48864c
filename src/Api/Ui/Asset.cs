using System.Collections.Concurrent;
using System.Security.Cryptography;
using iHanoi.Api.Platform;

namespace iHanoi.Api.Ui;

/// <summary>The address of a file of Ui/wwwroot with a stamp of its content: "/css/base.css?v=1f3a…".</summary>
public static class Asset
{
    private static readonly ConcurrentDictionary<string, string> Known = new(
        StringComparer.Ordinal
    );

    public static string Url(string path) => Known.GetOrAdd(path, Stamp);

    private static string Stamp(string path)
    {
        var file = Path.Combine(Assets.Folder, path);
        var hash = SHA256.HashData(File.ReadAllBytes(file));

        return $"/{path}?v={Convert.ToHexStringLower(hash.AsSpan(0, 5))}";
    }
}
