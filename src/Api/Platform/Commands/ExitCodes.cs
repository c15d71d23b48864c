namespace iHanoi.Api.Platform.Commands;

internal static class ExitCodes
{
    public const int Fine = 0;
    public const int Failed = 1;
    public const int BadUsage = 2;
    public const int CouldNotStart = 3;
    public const int Interrupted = 130;
}
