using iHanoi.Civic.Platform;

namespace iHanoi.Api.Platform;

/// <summary>Finds the product's folders, whatever folder it was started from.</summary>
public static class Folders
{
    public const string RootVariable = "IHANOI_ROOT";
    public const string StateVariable = "IHANOI_DATA";

    public static ProductFolders Find(string start)
    {
        var root =
            NonEmpty(RootVariable) ?? Upwards(start) ?? Upwards(AppContext.BaseDirectory) ?? start;
        var state = NonEmpty(StateVariable) ?? Path.Combine(root, ".data");

        return new ProductFolders(Path.GetFullPath(root), Path.GetFullPath(state));
    }

    private static string? NonEmpty(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;

    private static string? Upwards(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "iHanoi.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
