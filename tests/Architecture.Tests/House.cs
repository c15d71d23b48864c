using iHanoi.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace iHanoi.Architecture.Tests;

/// <summary>The repository as files: what a fresh clone holds, without what builds and runs leave behind.</summary>
internal static class House
{
    private static readonly HashSet<string> NotOurs = new(StringComparer.Ordinal)
    {
        "bin",
        "obj",
        "artifacts",
        "node_modules",
        "TestResults",
        "BenchmarkDotNet.Artifacts",
        ".git",
        ".data",
        ".vs",
        ".idea",
    };

    public static string Root => Repository.Root;

    /// <summary>Paths from the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        .. Under(new DirectoryInfo(Repository.Root))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public static IEnumerable<string> In(string folder, string extension) =>
        Files.Where(file =>
            file.StartsWith(folder + "/", StringComparison.Ordinal)
            && file.EndsWith(extension, StringComparison.Ordinal)
        );

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Hand-written C# of the shipped rooms, parsed. Generated migrations are not read by people.</summary>
    public static IReadOnlyList<Source> Sources { get; } =
    [
        .. new[] { "src", "eval", "bench", "tests" }
            .SelectMany(folder => In(folder, ".cs"))
            .Where(path => !path.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(path => new Source(path, CSharpSyntaxTree.ParseText(Read(path)).GetRoot())),
    ];

    private static IEnumerable<string> Under(DirectoryInfo folder) =>
        folder
            .EnumerateFiles()
            .Select(file => file.FullName)
            .Concat(
                folder
                    .EnumerateDirectories()
                    .Where(inner => !NotOurs.Contains(inner.Name) && inner.LinkTarget is null)
                    .SelectMany(Under)
            );
}

internal sealed record Source(string Path, SyntaxNode Root)
{
    public string Room => string.Join('/', Path.Split('/').Take(2));

    public int Lines => Root.GetText().Lines.Count;
}
