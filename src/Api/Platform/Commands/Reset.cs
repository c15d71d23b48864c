using iHanoi.Api.Ui;

namespace iHanoi.Api.Platform.Commands;

/// <summary>reset --yes: deletes the state folder, and nothing else.</summary>
internal static class Reset
{
    public static int Run(string[] arguments)
    {
        var folders = Folders.Find(Directory.GetCurrentDirectory(), arguments);

        if (!arguments.Contains("--yes"))
        {
            Console.WriteLine(Texts.Both("ResetConfirm", folders.State));
            return ExitCodes.BadUsage;
        }

        if (Directory.Exists(folders.State))
        {
            Directory.Delete(folders.State, recursive: true);
        }

        Console.WriteLine(Texts.Both("ResetDone", folders.State));
        return ExitCodes.Fine;
    }
}
