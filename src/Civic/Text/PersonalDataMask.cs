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
        (PersonalDataPatterns.SpokenEmail(), PersonalDataKind.Email, "[email]"),
        (PersonalDataPatterns.NamedId(), PersonalDataKind.CitizenId, "[số giấy tờ]"),
        (PersonalDataPatterns.NamedAccount(), PersonalDataKind.BankAccount, "[số tài khoản]"),
        (PersonalDataPatterns.BankAccount(), PersonalDataKind.BankAccount, "[số tài khoản]"),
        (PersonalDataPatterns.CitizenId(), PersonalDataKind.CitizenId, "[số giấy tờ]"),
        (PersonalDataPatterns.Mobile(), PersonalDataKind.Phone, "[số điện thoại]"),
        (PersonalDataPatterns.PairedMobile(), PersonalDataKind.Phone, "[số điện thoại]"),
        (PersonalDataPatterns.Landline(), PersonalDataKind.Phone, "[số điện thoại]"),
        (PersonalDataPatterns.NamedPhone(), PersonalDataKind.Phone, "[số điện thoại]"),
        (PersonalDataPatterns.SpokenPhone(), PersonalDataKind.Phone, "[số điện thoại]"),
        (PersonalDataPatterns.Card(), PersonalDataKind.BankAccount, "[số tài khoản]"),
        (PersonalDataPatterns.NamedPlate(), PersonalDataKind.LicencePlate, "[biển số]"),
        (PersonalDataPatterns.Plate(), PersonalDataKind.LicencePlate, "[biển số]"),
    ];

    public static MaskedText Mask(string text)
    {
        var found = new List<PersonalDataKind>();
        text = VietnameseText.Normalise(text);

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
}
