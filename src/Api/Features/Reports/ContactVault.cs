using iHanoi.Api.Data;
using Microsoft.AspNetCore.DataProtection;

namespace iHanoi.Api.Features.Reports;

/// <summary>A reporter's name and contact: encrypted at rest, opened for officials only.</summary>
internal sealed class ContactVault(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("report-contact");

    public ReportContact? Seal(Guid reportId, string? name, string? contact) =>
        string.IsNullOrWhiteSpace(name) && string.IsNullOrWhiteSpace(contact)
            ? null
            : new ReportContact
            {
                ReportId = reportId,
                EncryptedName = _protector.Protect(name?.Trim() ?? ""),
                EncryptedContact = _protector.Protect(contact?.Trim() ?? ""),
            };

    public (string Name, string Contact) Open(ReportContact contact) =>
        (
            _protector.Unprotect(contact.EncryptedName),
            _protector.Unprotect(contact.EncryptedContact)
        );
}
