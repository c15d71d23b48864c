using System.Text.RegularExpressions;
using static iHanoi.Civic.Text.Personal.NumberShapes;

namespace iHanoi.Civic.Text.Personal;

/// <summary>
/// Names where the text says that a person bears them: who writes, who signs, who is spoken of by full name after a
/// form of address. Names of streets, schools and wards stay; so does a lone given name ("chị Lan").
/// </summary>
internal static partial class NamePatterns
{
    private const string Surname =
        "(?:Nguyễn|Nguyen|Trần|Tran|Lê|Le|Phạm|Pham|Hoàng|Hoang|Huỳnh|Huynh|Phan|Vũ|Vu|Võ|Vo|Đặng|Dang|Bùi|Bui|Đỗ|Do|Hồ|Ho|Ngô|Ngo|Dương|Duong|Lý|Ly|Đào|Dao|Đoàn|Doan|Đinh|Dinh|Trịnh|Trinh|Mai|Tô|To|Lâm|Lam|Lương|Luong|Cao|Phùng|Phung|Tạ|Ta|Hà|Ha|Tống|Tong|Quách|Quach|Chu|Thái|Thai|Kiều|Kieu|Vương|Vuong|Triệu|Trieu|Khuất|Khuat|Nghiêm|Nghiem|Đàm|Dam|La|Tăng|Tang|Lưu|Luu|Trương|Truong|Hứa|Hua|Châu|Chau|Ninh|Doãn|Thạch|Cù|Bạch|Lại|Mạc|Nông|Phí|Thân|Từ|Khổng|Nhữ|Quản|Lã|Đồng|Giáp|Viên|Bế|Lò|Vi|Sùng|Giàng)";

    // Names of places that look like a name of a person.
    private const string NotAPlace =
        "(?!(?:Hà|Ha) (?:Nội|Noi|Nam|Đông|Dong|Tĩnh|Tinh|Giang)|Thái (?:Bình|Nguyên|Thịnh|Hà)|Lâm Đồng|Cao Bằng|Ninh (?:Bình|Thuận)|Hồ (?:Tây|Gươm)|Kiều Mai|Mai Dịch|Hoàng Mai|Hoàng (?:Cầu|Thành))";

    private const string Capitalised = @"\p{Lu}\p{Ll}*";
    private const string FullName = NotAPlace + Surname + "(?: " + Capitalised + "){1,4}";
    private const string SmallName =
        "(?:nguyễn|nguyen|trần|tran|lê|le|phạm|pham|hoàng|hoang|phan|vũ|vu|võ|đặng|dang|bùi|bui|đỗ|do|ngô|ngo|dương|duong|đào|dao|đoàn|doan|đinh|dinh|trịnh|trinh|lương|luong|phùng|phung)";

    private const string Writer =
        @"(?:(?<!\b(?:quê|nhà|phường|trường|chỗ|đường|phố|xã|làng|ty) )\b(?:[Tt]ôi|[Ee]m|[Mm]ình|[Cc]háu|[Cc]on|[Tt]oi|[Mm]inh|[Cc]hau)(?: trai| gái)?(?: tôi| em)? (?:tên là|tên|là|ten la|ten|la)"
        + @"|\b(?:[Tt]ên|[Tt]en) (?:tôi|em|cháu|mình|con|toi|minh) (?:là|la)"
        + @"|\b[Hh]ọ (?:và )?tên[^:\n]{0,15}:|\b[Hh]o (?:va )?ten[^:\n]{0,15}:"
        + @"|\b[Nn]gười (?:gửi|phản ánh|làm đơn|viết(?: đơn)?|nộp|kiến nghị|đại diện|báo tin|khai)[^:\n]{0,15}[:)]?"
        + @"|\b[Kk]ính (?:thư|đơn|báo)\s*[,.:]?|\b[Kk]ý tên\s*[):,.]{0,2}|\b[Tt]hay mặt[^,.\n]{0,30}[,:])\s*";

    private const string Title =
        @"(?<!\b(?:[Pp]hố|[Đđ]ường|[Cc]ầu|[Cc]hợ|[Đđ]ền|[Cc]hùa|[Tt]rường|[Nn]gã tư|[Tt]ượng|[Tt]ên|[Ll]ăng) )\b(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Cc]ụ|[Cc]háu|[Ee]m|[Bb]é|[Tt]hầy|[Cc]on trai|[Cc]on gái|[Vv]ợ|[Cc]hồng|[Mm]ẹ|[Bb]ố|[Cc]hủ (?:hộ|nhà|quán|thầu)|[Mm]rs?\.?|[Mm]s\.?)(?: tôi| em)?(?: là| tên là| tên)? ";

    [GeneratedRegex(@"(?=\p{Lu})(?<=" + Writer + ")" + FullName, Plain, Patience)]
    public static partial Regex OfWriter();

    // Typed without capitals: after "tên (là)" a surname and one to three words, else only with a middle name.
    [GeneratedRegex(
        @"(?=[nptlhvđdbm])(?<=(?:là|tên|la|ten) )(?<=\b(?:tôi|em|mình|cháu|toi|minh|chau) (?:tên là|tên|ten la|ten) )"
            + SmallName
            + @"(?: \p{L}{2,6}){1,3}(?=[ ]?[,.;:\n-]|$)|\b(?=[nptlhvđdbm]\p{L}+ (?:văn|thị|van|thi) )(?<=\b(?:tôi|em|mình|cháu|toi|minh|chau|tên|ten|ông|bà) (?:(?:tên là|tên|là|ten la|ten|la) )?)"
            + SmallName
            + @" (?:văn|thị|van|thi) \p{L}{2,6}\b",
        Plain,
        Patience
    )]
    public static partial Regex InSmallLetters();

    // "ông Nguyễn Văn A"; "phố Bà Triệu" is a street.
    [GeneratedRegex(@"(?=\p{Lu})(?<=" + Title + ")" + FullName, Plain, Patience)]
    public static partial Regex Addressed();

    // Alone in the last line, or after the thanks: a signature.
    [GeneratedRegex(
        @"(?=\p{Lu})(?<=(?:[Cc]ảm ơn|[Cc]ám ơn|[Tt]rân trọng|[Kk]ính|[Tt]hanks|[Tt]hank you|[Rr]egards|[Ss]incerely|[Ss]igned)(?: quý cơ quan| các anh chị| ạ| nhiều| thư| chào)?\s*[.,!:–-]?\s*)"
            + FullName
            + @"(?=\s*(?:[.,;\n–-]|$))",
        Plain,
        Patience
    )]
    public static partial Regex Signature();

    [GeneratedRegex(
        @"(?=[A-Z])(?<=\b(?:[Mm]y (?:full )?name is|[Ss]igned,?|[Rr]egards,?|[Ss]incerely,?)\s)(?!(?:Hanoi|Vietnam)\b)[A-Z][a-z'-]+(?: [A-Z][a-z'-]+){0,3}|(?=[A-Z])(?<=\b(?:I am|I'm)\s)(?!(?:Vietnamese|American|British|French|German|Korean|Japanese|Chinese|Indian|Very|Not|Hanoi)\b)[A-Z][a-z'-]+(?: [A-Z][a-z'-]+){1,3}(?=[,.;]| and\b| from\b|$)",
        Plain,
        Patience
    )]
    public static partial Regex InEnglish();

    // A neighbour beside the number of the house: "chị Lan nhà số 5".
    [GeneratedRegex(
        @"(?=\p{Lu})(?<=\b(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Cc]ụ) )"
            + Capitalised
            + "(?: "
            + Capitalised
            + @"){0,2}(?=,? (?:ở )?(?:nhà số|số nhà|nhà|căn hộ|căn|phòng) \d)",
        Plain,
        Patience
    )]
    public static partial Regex OfNeighbour();
}
