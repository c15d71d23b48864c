using iHanoi.Testing;

namespace iHanoi.EndToEnd.Tests;

/// <summary>
/// The product's folders with a few documents instead of all, so that a journey waits for pages and not for the
/// encoder to read three hundred files.
/// </summary>
internal static class SmallRoot
{
    private static readonly string[] Documents =
    [
        "procedures/1.000894.md", // marriage
        "procedures/1.001193.md", // birth
        "guides/gui-phan-anh.md",
    ];

    public static string Create()
    {
        var root = Directory.CreateTempSubdirectory("ihanoi-journeys-").FullName;
        var data = Directory.CreateDirectory(Path.Combine(root, "data")).FullName;

        foreach (
            var shared in new[] { "models", "prompts", "data/city", "data/checks", "data/samples" }
        )
        {
            var original = Path.Combine(Repository.Root, shared);

            if (Directory.Exists(original))
            {
                Directory.CreateSymbolicLink(Path.Combine(root, shared), original);
            }
        }

        // A candidate is made of this: seconds instead of minutes.
        SmallTraining.Create(Path.Combine(data, "training"));

        foreach (var document in Documents)
        {
            var copy = Path.Combine(data, "knowledge", document);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(Repository.Root, "data", "knowledge", document), copy);
        }

        return root;
    }
}
