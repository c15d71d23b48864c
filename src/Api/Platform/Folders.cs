using iHanoi.Civic.Platform;

namespace iHanoi.Api.Platform;

/// <summary>Finds the product's folders, whatever folder it was started from.</summary>
public static class Folders
{
    public const string RootVariable = "IHANOI_ROOT";
    public const string StateVariable = "IHANOI_DATA";
    private const string StateArgument = "--data=";

    /// <summary>State: --data=FOLDER, then IHANOI_DATA, then .data below the root.</summary>
    public static ProductFolders Find(string start, params IReadOnlyList<string> arguments)
    {
        var root =
            NonEmpty(RootVariable) ?? Upwards(start) ?? Upwards(AppContext.BaseDirectory) ?? start;
        var state =
            arguments
                .FirstOrDefault(a => a.StartsWith(StateArgument, StringComparison.Ordinal))
                ?[StateArgument.Length..]
            ?? NonEmpty(StateVariable)
            ?? Path.Combine(root, ".data");

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
