using System.Text.Json.Serialization;
using iHanoi.Civic.Text;

namespace iHanoi.Civic.Knowledge.Upkeep;

[JsonConverter(typeof(JsonStringEnumConverter<LinkOutcome>))]
public enum LinkOutcome
{
    Reachable,

    /// <summary>The server says that the page is gone (404, 410).</summary>
    Gone,

    /// <summary>The server answers with another error: nothing is known about the page.</summary>
    Failing,

    /// <summary>No answer came: the page, this machine's network or the way between them.</summary>
    NoAnswer,

    /// <summary>An address inside this machine's own network, which is never asked.</summary>
    NotAllowed,

    /// <summary>The site's robots.txt says no, or could not be read: the page was not asked.</summary>
    Robots,
}

/// <summary>What a source said when it was last asked. Status: the HTTP status, where one came.</summary>
public sealed record CheckedLink(
    string Address,
    DateTimeOffset At,
    LinkOutcome Outcome,
    int? Status
);

/// <summary>Keeps what the sources said. An address that is not in it was never asked.</summary>
public interface ILinkRecord
{
    Task<IReadOnlyDictionary<string, CheckedLink>> ListAsync(CancellationToken cancellationToken);

    Task KeepAsync(CheckedLink link, CancellationToken cancellationToken);
}

/// <summary>
/// Asks web addresses one after another whether they are there; never one inside the own network. One instance is one
/// round: a site's robots.txt is asked once in it.
/// </summary>
public interface ILinkReach
{
    Task<CheckedLink> AskAsync(Uri address, CancellationToken cancellationToken);
}

public static class LinkOutcomes
{
    public static readonly StatusTable<LinkOutcome> Table = new(
        new(LinkOutcome.Reachable, "reachable", "Mở được", "Opens", Tone.Ok),
        new(LinkOutcome.Gone, "gone", "Trang không còn", "Page is gone", Tone.Danger),
        new(
            LinkOutcome.Failing,
            "failing",
            "Máy chủ báo lỗi",
            "Server answers with an error",
            Tone.Warning
        ),
        new(
            LinkOutcome.NoAnswer,
            "no-answer",
            "Không có trả lời (có thể do mạng)",
            "No answer (the network may be down)",
            Tone.Warning
        ),
        new(
            LinkOutcome.NotAllowed,
            "not-allowed",
            "Địa chỉ nội bộ, không kiểm tra",
            "Internal address, not asked",
            Tone.Neutral
        ),
        new(
            LinkOutcome.Robots,
            "robots",
            "Trang không cho máy hỏi (robots.txt)",
            "Site asks not to be read (robots.txt)",
            Tone.Neutral
        )
    );
}
