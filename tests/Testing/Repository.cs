using iHanoi.Civic.Platform;

namespace iHanoi.Testing;

/// <summary>Where the product's own files are when tests run: the folder above that holds the solution.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Real data, models and prompts; state in a fresh folder of its own.</summary>
    public static ProductFolders Folders(string? state = null) =>
        new(Root, state ?? Scratch.Folder("ihanoi-test-"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "iHanoi.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException("No iHanoi.sln above the tests.");
    }
}
