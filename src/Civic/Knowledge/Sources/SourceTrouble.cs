using iHanoi.Civic.Text;

namespace iHanoi.Civic.Knowledge.Sources;

/// <summary>Why nothing was read from a web address.</summary>
public enum SourceTrouble
{
    NotAnAddress,

    /// <summary>The name leads into this machine's own network, which is never asked.</summary>
    Inside,

    /// <summary>The site's robots.txt says no, or could not be asked (RFC 9309: then nothing is read).</summary>
    Robots,

    /// <summary>404 or 410.</summary>
    Gone,

    /// <summary>The server answers with another error.</summary>
    Failing,

    NoAnswer,

    TooSlow,

    TooBig,

    TooManyRedirects,

    /// <summary>Neither a feed nor a sitemap.</summary>
    NotASource,

    /// <summary>XML that is broken, or made to harm (an own DTD, an entity bomb).</summary>
    Damaged,

    /// <summary>A kind of file that the product does not read.</summary>
    Unsupported,
}

public static class SourceTroubles
{
    public static readonly StatusTable<SourceTrouble> Table = new(
        new(
            SourceTrouble.NotAnAddress,
            "not-an-address",
            "không phải địa chỉ http(s) đầy đủ",
            "not a complete http(s) address",
            Tone.Warning
        ),
        new(
            SourceTrouble.Inside,
            "inside",
            "địa chỉ nằm trong mạng nội bộ nên không được đọc",
            "the address lies inside the internal network, so it is not read",
            Tone.Warning
        ),
        new(
            SourceTrouble.Robots,
            "robots",
            "trang web không cho phép đọc (robots.txt), hoặc không hỏi được robots.txt",
            "the site does not allow reading (robots.txt), or its robots.txt could not be asked",
            Tone.Neutral
        ),
        new(SourceTrouble.Gone, "gone", "trang không còn", "the page is gone", Tone.Warning),
        new(
            SourceTrouble.Failing,
            "failing",
            "máy chủ báo lỗi",
            "the server answers with an error",
            Tone.Danger
        ),
        new(
            SourceTrouble.NoAnswer,
            "no-answer",
            "không có trả lời (có thể do mạng)",
            "no answer (the network may be down)",
            Tone.Danger
        ),
        new(
            SourceTrouble.TooSlow,
            "too-slow",
            "trả lời quá chậm nên bị bỏ qua",
            "the answer took too long, so it was left out",
            Tone.Danger
        ),
        new(
            SourceTrouble.TooBig,
            "too-big",
            "lớn hơn mức cho phép nên bị bỏ qua",
            "larger than allowed, so it was left out",
            Tone.Warning
        ),
        new(
            SourceTrouble.TooManyRedirects,
            "too-many-redirects",
            "bị chuyển hướng quá nhiều lần",
            "redirected too many times",
            Tone.Danger
        ),
        new(
            SourceTrouble.NotASource,
            "not-a-source",
            "không phải bản tin RSS, Atom hay sơ đồ trang web (sitemap)",
            "neither an RSS or Atom feed nor a sitemap",
            Tone.Warning
        ),
        new(
            SourceTrouble.Damaged,
            "damaged",
            "XML hỏng hoặc không an toàn nên không được đọc",
            "the XML is damaged or unsafe, so it was not read",
            Tone.Danger
        ),
        new(
            SourceTrouble.Unsupported,
            "unsupported",
            "định dạng chưa được hỗ trợ",
            "this format is not supported",
            Tone.Warning
        )
    );
}
