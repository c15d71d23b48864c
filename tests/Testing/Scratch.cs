using System.Collections.Concurrent;

namespace iHanoi.Testing;

/// <summary>Folders of the tests' own: fresh, and gone when the test program ends.</summary>
public static class Scratch
{
    private static readonly ConcurrentBag<string> Made = [];

    static Scratch() => AppDomain.CurrentDomain.ProcessExit += (_, _) => RemoveAll();

    public static string Folder(string prefix)
    {
        var folder = Directory.CreateTempSubdirectory(prefix).FullName;
        Made.Add(folder);
        return folder;
    }

    private static void RemoveAll()
    {
        foreach (var folder in Made.Where(Directory.Exists))
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A process that a test started may still write there; the system clears its folder some day.
            }
        }
    }
}
