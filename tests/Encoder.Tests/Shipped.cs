using iHanoi.Civic.Platform;
using Microsoft.Extensions.Options;

namespace iHanoi.Encoder.Tests;

/// <summary>The encoder as shipped, opened once for all tests.</summary>
public sealed class Shipped : IDisposable
{
    internal SentenceEncoder Encoder { get; } = At(Root);

    internal static string Root { get; } = FindRoot();

    internal static SentenceEncoder At(string root, EncoderOptions? options = null) =>
        new(new ProductFolders(root, root), Options.Create(options ?? new EncoderOptions()));

    public void Dispose() => Encoder.Dispose();

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;

        while (!File.Exists(Path.Combine(folder, "iHanoi.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
