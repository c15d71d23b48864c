using System.Text;
using System.Text.RegularExpressions;

namespace iHanoi.Ingestion.Readers.Encodings;

/// <summary>Tells the one-byte encodings apart by how Vietnamese the result reads; no detector knows TCVN3 or VNI.</summary>
internal static partial class LegacyVietnamese
{
    private static readonly Encoding Windows1258 = CodePage(1258);
    private static readonly Encoding Windows1252 = CodePage(1252);

    public static string Decode(byte[] bytes)
    {
        var windows1258 = Windows1258.GetString(bytes).Normalize(NormalizationForm.FormC);
        var western = Windows1252.GetString(bytes);
        string[] readings =
        [
            windows1258,
            Tcvn3.ToUnicode(Encoding.Latin1.GetString(bytes)),
            Vni.ToUnicode(western),
            western,
        ];

        return readings.MaxBy(Vietnamese)!;
    }

    /// <summary>Text that was copied as if its font were Unicode ("Céng hßa"): converted when it then reads better.</summary>
    public static string Repair(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u00A1', '\u00FF') < 0 || Vietnamese(text) > 0)
        {
            return text;
        }

        string[] readings = [Tcvn3.ToUnicode(text), Vni.ToUnicode(text)];
        var best = readings.MaxBy(Vietnamese)!;
        return Vietnamese(best) > 0 ? best : text;
    }

    private static int Vietnamese(string text) =>
        CommonWords().Count(text) - Oddities().Count(text);

    private static Encoding CodePage(int number)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(number);
    }

    [GeneratedRegex(
        @"\b(của|và|không|được|là|có|các|người|trong|đến|để|với|những|một|này|theo|về|việc|tại|từ|số|ngày|thành|phố|hội|nghĩa|Việt|định|quy|hồ|sơ|thủ|tục|đường|quận|phường|cấp|giấy|độc|lập|hạnh|phúc|cộng|hòa|phí|thời|hạn|đồng|năm|tháng|nước|điều)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex CommonWords();

    [GeneratedRegex(
        @"[¡-¿×÷Þþßðæøåäëïöüÿñç\u0300-\u036F\uFFFD]",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Oddities();
}
