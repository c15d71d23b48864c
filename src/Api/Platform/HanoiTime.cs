namespace iHanoi.Api.Platform;

/// <summary>The clock of the product: local time is Hanoi's wherever the server stands.</summary>
internal sealed class HanoiTime : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone { get; } =
        TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");
}
