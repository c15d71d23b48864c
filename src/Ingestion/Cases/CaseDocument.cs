using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Cases;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using iHanoi.Ingestion.Readers;

namespace iHanoi.Ingestion.Cases;

/// <summary>A past case as a document: what was told, what was answered, and the facts of its handling.</summary>
internal static class CaseDocument
{
    public static string IdOf(ReportNumber number) => $"phan-anh/{number.Value}";

    public static SourceDocument Of(PastCase past) =>
        DocumentMaking.Hashed(
            new SourceDocument
            {
                Id = IdOf(past.Number),
                Title = CaseWords.Title(past).Vi,
                TitleEn = CaseWords.Title(past).En,
                Kind = DocumentKinds.Case,
                Audience = past.Audience,
                Subject = Categories.Table.Code(past.Category),
                Language = past.Language.Code(),
                Issuer = past.Agency,
                Validity = Validity.Unknown with { Issued = past.Answered },
                Source = past.Number.Value,
                Sections =
                [
                    new DocumentSection([CaseWords.Told], past.Told),
                    new DocumentSection([CaseWords.Answer], past.Answer),
                    new DocumentSection([CaseWords.Course], CaseWords.CourseOf(past)),
                ],
                ContentHash = "",
            }
        );
}
