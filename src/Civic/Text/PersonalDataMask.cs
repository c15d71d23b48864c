using System.Text;
using System.Text.RegularExpressions;

namespace iHanoi.Civic.Text;

/// <summary>
/// Strikes personal data before a text reaches an index, a model, a log or a public page
/// (Personal Data Protection Law 91/2025/QH15). Emergency and city hotlines are left readable.
/// </summary>
public static class PersonalDataMask
{
    // Order matters: what a cue word names is certain; bare digits are read by their length afterwards.
    private static readonly (Regex Pattern, PersonalDataKind Kind, string Mask)[] Rules =
    [
        (PersonalDataPatterns.Email(), PersonalDataKind.Email, "[email]"),
        (SpokenDataPatterns.Email(), PersonalDataKind.Email, "[email]"),
        (PersonalDataPatterns.NamedId(), PersonalDataKind.CitizenId, "[số giấy tờ]"),
        (PersonalDataPatterns.Passport(), PersonalDataKind.CitizenId, "[số giấy tờ]"),
        (PersonalDataPatterns.NamedAccount(), PersonalDataKind.BankAccount, "[số tài khoản]"),
        (PersonalDataPatterns.BankAccount(), PersonalDataKind.BankAccount, "[số tài khoản]"),
        (PersonalDataPatterns.CitizenId(), PersonalDataKind.CitizenId, "[số giấy tờ]"),
        (PersonalDataPatterns.Mobile(), PersonalDataKind.Phone, "[số điện thoại]"),
        (PersonalDataPatterns.ForeignPhone(), PersonalDataKind.Phone, "[số điện thoại]"),
        (PersonalDataPatterns.PairedMobile(), PersonalDataKind.Phone, "[số điện thoại]"),
        (PersonalDataPatterns.Landline(), PersonalDataKind.Phone, "[số điện thoại]"),
        (PersonalDataPatterns.NamedPhone(), PersonalDataKind.Phone, "[số điện thoại]"),
        (SpokenDataPatterns.Phone(), PersonalDataKind.Phone, "[số điện thoại]"),
        (PersonalDataPatterns.Card(), PersonalDataKind.BankAccount, "[số tài khoản]"),
        (SpokenDataPatterns.Plate(), PersonalDataKind.LicencePlate, "[biển số]"),
        (LicencePlatePatterns.NamedPlate(), PersonalDataKind.LicencePlate, "[biển số]"),
        (LicencePlatePatterns.Plate(), PersonalDataKind.LicencePlate, "[biển số]"),
    ];

    // No number is longer than a few words: a huge text is read block by block, so that its cost only adds up.
    private const int Block = 2_000;

    public static MaskedText Mask(string text)
    {
        var found = new List<PersonalDataKind>();
        var whole = VietnameseText.Normalise(text);

        if (whole.Length <= Block)
        {
            return new MaskedText(MaskBlock(whole, found), found);
        }

        var masked = new StringBuilder(whole.Length);

        for (var start = 0; start < whole.Length; )
        {
            var end = EndOfBlock(whole, start);
            masked.Append(MaskBlock(whole[start..end], found));
            start = end;
        }

        return new MaskedText(masked.ToString(), found);
    }

    // Cut after a line, else between two words: a number is not torn apart.
    private static int EndOfBlock(string text, int start)
    {
        if (text.Length - start <= Block)
        {
            return text.Length;
        }

        var last = start + Block - 1;
        var line = text.LastIndexOf('\n', last, Block / 2);

        if (line >= 0)
        {
            return line + 1;
        }

        for (var i = last; i > last - (Block / 2); i--)
        {
            if (text[i] is ' ' && !char.IsDigit(text[i - 1]) && !char.IsDigit(text[i + 1]))
            {
                return i + 1;
            }
        }

        return start + Block;
    }

    // What is read is a likeness of the text, letter for letter; what is struck is struck in both.
    private static string MaskBlock(string text, List<PersonalDataKind> found)
    {
        var read = DigitLookalikes.Read(text);

        foreach (var (pattern, kind, mask) in Rules)
        {
            var matches = pattern.Matches(read);

            for (var i = matches.Count - 1; i >= 0; i--)
            {
                found.Add(kind);
                text = Struck(text, matches[i], mask);
                read = Struck(read, matches[i], mask);
            }
        }

        return text;
    }

    private static string Struck(string text, Match match, string mask) =>
        string.Concat(text.AsSpan(0, match.Index), mask, text.AsSpan(match.Index + match.Length));
}
