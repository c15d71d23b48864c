using System.Text.RegularExpressions;
using static iHanoi.Civic.Text.Personal.NumberShapes;

namespace iHanoi.Civic.Text.Personal;

/// <summary>Numbers of accounts and cards, told by a word before them, by a bank beside them or by their groups.</summary>
internal static partial class AccountPatterns
{
    [GeneratedRegex(
        @"(?=\d)(?<=\b(?:stk|số tk|so tk|số tài khoản|so tai khoan|bank account|account number|acc(?:ount)?\.? no\.?|a/c|số thẻ|so the)[^\d\n]{0,40})"
            + NotAHotline
            + @"\d(?:"
            + Gap
            + @"?\d){5,18}"
            + End
            + Money
            + @"|(?=\d)(?<=\b(?:tk|tài khoản|tai khoan|account|chuyển khoản|chuyen khoan|ck|(?:chuyển|chuyen|nạp|nap|nộp|nop)(?: tiền| tien)?(?: \p{L}{2,8}){0,2} (?:vào|vao|tới|toi|sang|đến|den|cho))[^\d\n]{0,40})"
            + NotADate
            + NotAHotline
            + @"\d{3}(?:[ -]?\d){5,16}"
            + End
            + Money,
        AnyCase,
        Patience
    )]
    public static partial Regex NamedAccount();

    [GeneratedRegex(
        Begin
            + @"\d(?:[ -]?\d){7,18}(?=[\W_]{0,3}(?:(?:mở |mo )?(?:tại|tai|at) )?(?:ngân hàng |ngan hang |bank )?"
            + Banks
            + @"\b)|(?=\d)(?<=\b"
            + Banks
            + @"[^\d\n]{0,20}|\b(?:ngân hàng|ngan hang|bank)\b[^\d\n]{0,30}\b(?:số|so|no\.?|number)\W{0,3})"
            + NotADate
            + NotAHotline
            + @"(?:\d{3}(?:[ -]?\d){5,16}|\d{2}(?: \d{2,6}){3,7})"
            + End
            + Money,
        AnyCase,
        Patience
    )]
    public static partial Regex BankAccount();

    // A card, or an old account with its letter (711A…).
    [GeneratedRegex(
        Begin + @"(?:\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{3})?|(?<![\p{L}-])\d{3}[A-Z]\d{8,9})" + End,
        Plain,
        Patience
    )]
    public static partial Regex Card();
}
