using System.Text.RegularExpressions;

namespace iHanoi.Civic.Text;

/// <summary>
/// Strikes personal data before a text reaches an index, a model, a log or a public page
/// (Personal Data Protection Law 91/2025/QH15). Emergency and city hotlines are left readable.
/// </summary>
public static partial class PersonalDataMask
{
    private static readonly (Regex Pattern, PersonalDataKind Kind, string Mask)[] Rules =
    [
        (Email(), PersonalDataKind.Email, "[email]"),
        (CitizenId(), PersonalDataKind.CitizenId, "[số giấy tờ]"),
        (Phone(), PersonalDataKind.Phone, "[số điện thoại]"),
        (Account(), PersonalDataKind.BankAccount, "[số tài khoản]"),
        (Plate(), PersonalDataKind.LicencePlate, "[biển số]"),
    ];

    public static MaskedText Mask(string text)
    {
        var found = new List<PersonalDataKind>();

        foreach (var (pattern, kind, mask) in Rules)
        {
            text = pattern.Replace(
                text,
                _ =>
                {
                    found.Add(kind);
                    return mask;
                }
            );
        }

        return new MaskedText(text, found);
    }

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Email();

    [GeneratedRegex(
        @"(?<!\d)0\d{2}[ .]?\d{3}[ .]?\d{3}[ .]?\d{3}(?!\d)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex CitizenId();

    [GeneratedRegex(
        @"(?<!\d)(\+?84|0)[ .-]?[35789]\d([ .-]?\d){7}(?!\d)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Phone();

    [GeneratedRegex(
        @"(?<=(stk|số tài khoản|so tai khoan|account)\W{0,4})\d{6,19}(?!\d)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Account();

    [GeneratedRegex(
        @"(?<![\w.])\d{2}[- ]?[A-Z]{1,2}\d?[- ]?(\d{3}[.]?\d{2}|\d{4})(?!\w)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Plate();
}
