using System.Diagnostics;
using System.Text;

namespace iHanoi.Api.Tests.Platform;

/// <summary>The reading processes that this one has started.</summary>
internal static class Readers
{
    /// <summary>Stops those with this word in their command line in the middle of whatever they do: they hang, and live.</summary>
    public static void Stop(string word)
    {
        string[] ids =
        [
            .. Directory
                .EnumerateDirectories("/proc", "*")
                .Select(Path.GetFileName)
                .OfType<string>()
                .Where(name => name.All(char.IsAsciiDigit))
                .Where(id => CommandOf(id).Contains(word, StringComparison.Ordinal)),
        ];
        ids.ShouldNotBeEmpty();
        using var stop = Process.Start("kill", ["-STOP", .. ids]);
        stop.WaitForExit();
    }

    private static string CommandOf(string id)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes($"/proc/{id}/cmdline"));
        }
        // A process may end between two looks.
        catch (IOException)
        {
            return "";
        }
    }
}
