namespace iHanoi.Civic.Text;

public enum PersonalDataKind
{
    Phone,
    CitizenId,
    Email,
    LicencePlate,
    BankAccount,
    Name,
    Page,
    BirthDate,
    Home,
}

/// <summary>A text whose personal data is struck, and what was struck (kinds and counts only).</summary>
public sealed record MaskedText(string Text, IReadOnlyList<PersonalDataKind> Found);
