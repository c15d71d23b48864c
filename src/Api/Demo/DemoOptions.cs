namespace iHanoi.Api.Demo;

public sealed class DemoOptions
{
    public const string Section = "Demo";

    /// <summary>Sample people and reports, labelled as such. Off in production.</summary>
    public bool Enabled { get; init; }

    /// <summary>Sample reports and alerts beside the sample people.</summary>
    public bool Reports { get; init; } = true;

    /// <summary>One password for the sample people; printed at start. Real people use passkeys.</summary>
    public string Password { get; init; } = "Hanoi-2026-mau";
}
