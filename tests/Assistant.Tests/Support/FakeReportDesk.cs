using iHanoi.Civic.City;
using iHanoi.Civic.Reports;

namespace iHanoi.Assistant.Tests.Support;

/// <summary>Prepares drafts (of lamps, or of water where it stands; "Định Công cũ" leaves two wards open) and counts filings: a test that files nothing expects none.</summary>
internal sealed class FakeReportDesk : IReportDesk
{
    public int Filed { get; private set; }

    public Task<DraftPreview> PrepareAsync(
        ReportDraft draft,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            new DraftPreview(
                "draft-1",
                draft.Text,
                LegalKind.Report,
                draft.Text.Contains("ngập", StringComparison.OrdinalIgnoreCase)
                    ? Category.FloodingDrainage
                    : Category.StreetLight,
                null,
                draft.Text.Contains("Định Công cũ", StringComparison.Ordinal)
                    ? [new WardCode("00316"), new WardCode("00352")]
                    : [],
                null,
                new Deadline(Asking.At.AddHours(8), IsVerified: true)
            )
        );

    public Task<FilingOutcome> FileAsync(
        string draftId,
        string confirmationId,
        CancellationToken cancellationToken
    )
    {
        Filed++;

        return Task.FromResult<FilingOutcome>(new FilingOutcome.NotConfirmed());
    }

    public Task<ReportStatus?> FindAsync(
        ReportNumber number,
        CancellationToken cancellationToken
    ) => Task.FromResult<ReportStatus?>(null);
}
