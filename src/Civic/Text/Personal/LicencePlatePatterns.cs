using System.Text.RegularExpressions;
using static iHanoi.Civic.Text.Personal.NumberShapes;

namespace iHanoi.Civic.Text.Personal;

/// <summary>Licence plates of cars and motorbikes. Each pattern has its cases in PersonalDataMaskTests.</summary>
internal static partial class LicencePlatePatterns
{
    // 29A-123.45, 30K 99999, 29B1-12345, 29-X5 1234, 29MĐ1-123.45; a lower-case letter only where no sum can be meant.
    [GeneratedRegex(
        @"(?<![\w.,/])(?:[1-9]\d-(?:NG|QT|NN|CD)-\d{3}-\d{2}|[1-9]\d-\d{3}-(?:NG|QT|NN)-\d{2}|[1-9]\d[- .]?(?:[A-Z]{1,2}|[A-Z]\d|MĐ\d?)(?: ?[-–.] ?| )?(?:\d{3}[. ]\d{2}|\d{2}[. ]\d{3}|\d{5})|[1-9]\d - [A-Z]\d - (?:\d{3}\.\d{2}|\d{4,5})|[1-9]\d-?[A-Z]\d[- ]?\d{4}|[1-9]\d[- ][A-Z]\d[- ]\d{4}|[1-9]\d-?[a-z]{1,2}\d?(?:-?\d{3}\.\d{2}|-?\d{5}| \d{3}\.\d{2})|[1-9]\d[A-Z]-(?!19|20)\d{4})(?![\w/])(?! ?(?:đồng|đ\b))",
        Plain,
        Patience
    )]
    public static partial Regex Plate();

    [GeneratedRegex(
        @"(?=[1-9])(?<=\b(?:biển số|bien so|biển kiểm soát|bien kiem soat|bks|bsx|biển|number plate|plate)[^\d\n]{0,25})[1-9]\d ?[-–.]? ?(?:[A-Z]{1,2}\d?|MĐ\d?)[- .–:]{0,3}(?:\d{3} ?[. -]? ?\d{2}|\d{2}[. ]\d{3}|\d{4})(?!\w)|(?=[1-9])(?<=\b(?:xe|ô tô|oto|car|taxi)[^\d\n]{0,20})[1-9]\d ?[-–.]? ?[A-Z]{1,2}\d?[- .–]{0,3}\d{3}[. -]?\d{2}(?!\w)",
        AnyCase,
        Patience
    )]
    public static partial Regex NamedPlate();
}
