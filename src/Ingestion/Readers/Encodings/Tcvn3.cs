namespace iHanoi.Ingestion.Readers.Encodings;

/// <summary>TCVN 5712:1993 VN3 ("ABC" fonts): each byte is one letter. Capitals come from the font, not the byte.</summary>
internal static class Tcvn3
{
    private const string Bytes =
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦";

    private const string Letters =
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";

    public static string ToUnicode(string text) =>
        string.Create(
            text.Length,
            text,
            static (letters, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                {
                    var at = Bytes.IndexOf(source[i], StringComparison.Ordinal);
                    letters[i] = at < 0 ? source[i] : Letters[at];
                }
            }
        );
}
