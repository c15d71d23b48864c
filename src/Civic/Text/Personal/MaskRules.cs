using System.Text.RegularExpressions;
using Kind = iHanoi.Civic.Text.PersonalDataKind;

namespace iHanoi.Civic.Text.Personal;

/// <summary>What is looked for, in order: what a cue word names is certain; bare digits are read by their length afterwards.</summary>
internal static class MaskRules
{
    /// <summary>A finder of spots in the text as it stands after the rules before it.</summary>
    public delegate IEnumerable<PersonalSpot> Rule(string text);

    public static readonly IReadOnlyList<Rule> Always =
    [
        Of(ContactPatterns.Email(), Kind.Email),
        Of(ContactPatterns.SpokenEmail(), Kind.Email),
        Of(ContactPatterns.SocialPage(), Kind.Page),
        Of(PaperPatterns.HealthCard(), Kind.CitizenId),
        Of(PaperPatterns.TaxOrResidence(), Kind.CitizenId),
        Of(PaperPatterns.Licence(), Kind.CitizenId),
        Of(PaperPatterns.NamedId(), Kind.CitizenId),
        Of(PaperPatterns.Passport(), Kind.CitizenId),
        Of(SpokenDataPatterns.Passport(), Kind.CitizenId),
        Of(AccountPatterns.NamedAccount(), Kind.BankAccount),
        Of(AccountPatterns.BankAccount(), Kind.BankAccount),
        Of(SpokenDataPatterns.Plate(), Kind.LicencePlate),
        SpokenNumbers.Find,
        Of(PaperPatterns.CitizenId(), Kind.CitizenId),
        Of(PhonePatterns.Mobile(), Kind.Phone),
        // Once more: of two numbers parted by a stroke the second is seen when the first is gone.
        Of(PhonePatterns.Mobile(), Kind.Phone),
        Of(PhonePatterns.ForeignPhone(), Kind.Phone),
        Of(PhonePatterns.PairedMobile(), Kind.Phone),
        Of(PhonePatterns.Landline(), Kind.Phone),
        Of(PhonePatterns.NamedPhone(), Kind.Phone),
        Of(AccountPatterns.Card(), Kind.BankAccount),
        Of(LicencePlatePatterns.NamedPlate(), Kind.LicencePlate),
        Of(LicencePlatePatterns.Plate(), Kind.LicencePlate),
        Of(ContactPatterns.Handle(), Kind.Page),
        Of(NamePatterns.OfWriter(), Kind.Name),
        Of(NamePatterns.InSmallLetters(), Kind.Name),
        Of(NamePatterns.Addressed(), Kind.Name),
        Of(NamePatterns.Signature(), Kind.Name),
        Of(NamePatterns.InEnglish(), Kind.Name),
        Of(NamePatterns.OfNeighbour(), Kind.Name),
    ];

    /// <summary>What leads to somebody only in a text that also names them.</summary>
    public static readonly IReadOnlyList<Rule> BesideAPerson =
    [
        Of(LifePatterns.Birth(), Kind.BirthDate),
        Of(LifePatterns.Home(), Kind.Home),
    ];

    /// <summary>What stands in the text instead.</summary>
    public static string MaskOf(Kind kind) =>
        kind switch
        {
            Kind.Phone => "[số điện thoại]",
            Kind.CitizenId => "[số giấy tờ]",
            Kind.Email => "[email]",
            Kind.LicencePlate => "[biển số]",
            Kind.BankAccount => "[số tài khoản]",
            Kind.Name => "[tên riêng]",
            Kind.Page => "[liên kết]",
            Kind.BirthDate => "[ngày sinh]",
            Kind.Home => "[số nhà]",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    private static Rule Of(Regex pattern, Kind kind) =>
        text =>
            pattern
                .Matches(text)
                .Select(match => new PersonalSpot(match.Index, match.Length, kind));
}
