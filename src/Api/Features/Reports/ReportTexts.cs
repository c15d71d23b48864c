namespace iHanoi.Api.Features.Reports;

/// <summary>Words of the report pages: ReportTexts.resx is Vietnamese, ReportTexts.en.resx English.</summary>
public sealed class ReportTexts
{
    private ReportTexts() { }
}
