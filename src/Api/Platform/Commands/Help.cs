using iHanoi.Api.Ui;

namespace iHanoi.Api.Platform.Commands;

internal static class Help
{
    public static int Run()
    {
        Console.WriteLine(Texts.Both("CommandHelp"));
        return ExitCodes.Fine;
    }

    public static int Unknown(string verb)
    {
        Console.Error.WriteLine(Texts.Both("CommandUnknown", verb));
        Console.Error.WriteLine(Texts.Both("CommandHelp"));
        return ExitCodes.BadUsage;
    }
}
