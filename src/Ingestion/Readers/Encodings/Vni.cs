using System.Text;

namespace iHanoi.Ingestion.Readers.Encodings;

/// <summary>VNI-Windows: a base letter, then one letter that stands for its marks ("nöôùc" → "nước").</summary>
internal static class Vni
{
    private const char Acute = '\u0301';
    private const char Grave = '\u0300';
    private const char Hook = '\u0309';
    private const char Tilde = '\u0303';
    private const char Dot = '\u0323';
    private const char Circumflex = '\u0302';
    private const char Breve = '\u0306';

    private static readonly Dictionary<char, char> Singles = new()
    {
        ['ñ'] = 'đ',
        ['ô'] = 'ơ',
        ['ö'] = 'ư',
        ['æ'] = 'ỉ',
        ['ó'] = 'ĩ',
        ['ò'] = 'ị',
        ['î'] = 'ỵ',
    };

    private static readonly Dictionary<char, string> Marks = new()
    {
        ['ù'] = $"{Acute}",
        ['ø'] = $"{Grave}",
        ['û'] = $"{Hook}",
        ['õ'] = $"{Tilde}",
        ['ï'] = $"{Dot}",
        ['â'] = $"{Circumflex}",
        ['á'] = $"{Circumflex}{Acute}",
        ['à'] = $"{Circumflex}{Grave}",
        ['å'] = $"{Circumflex}{Hook}",
        ['ã'] = $"{Circumflex}{Tilde}",
        ['ä'] = $"{Circumflex}{Dot}",
        ['ê'] = $"{Breve}",
        ['é'] = $"{Breve}{Acute}",
        ['è'] = $"{Breve}{Grave}",
        ['ú'] = $"{Breve}{Hook}",
        ['ü'] = $"{Breve}{Tilde}",
        ['ë'] = $"{Breve}{Dot}",
    };

    public static string ToUnicode(string text)
    {
        var letters = new StringBuilder(text.Length);
        var bearer = '\0';

        foreach (var c in text)
        {
            var lower = char.ToLowerInvariant(c);

            if (Takes(bearer, lower))
            {
                letters.Append(Marks[lower]);
                bearer = '\0';
                continue;
            }

            var letter = Singles.TryGetValue(lower, out var single) ? single : lower;
            letters.Append(lower == c ? letter : char.ToUpperInvariant(letter));
            bearer = letter;
        }

        return letters.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool Takes(char bearer, char mark) =>
        mark switch
        {
            'ù' or 'ø' or 'û' or 'õ' or 'ï' => bearer
                is 'a'
                    or 'e'
                    or 'o'
                    or 'u'
                    or 'y'
                    or 'ơ'
                    or 'ư',
            'â' or 'á' or 'à' or 'å' or 'ã' or 'ä' => bearer is 'a' or 'e' or 'o',
            'ê' or 'é' or 'è' or 'ú' or 'ü' or 'ë' => bearer is 'a',
            _ => false,
        };
}
