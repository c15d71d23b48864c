using System.Text.RegularExpressions;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.ChatModels.Embedded.Intents;

/// <summary>Both ends of a trip by the shape of the sentence, for places that no table names.</summary>
internal static partial class TripPatterns
{
    /// <summary>Both ends of a trip as typed; folding keeps offsets, so the marks are kept too.</summary>
    public static (string From, string To)? Read(string text)
    {
        var typed = VietnameseText.Normalise(text);
        var folded = VietnameseText.Fold(typed);
        var source = folded.Length == typed.Length ? typed : folded;

        foreach (
            var pattern in new[]
            {
                Reversed(),
                English(),
                EnglishReversed(),
                Between(),
                FromTo(),
                Plain(),
            }
        )
        {
            var match = pattern.Match(folded);

            if (match.Success)
            {
                var from = Clean(source, match.Groups["a"]);
                var to = Clean(source, match.Groups["b"]);

                if (from.Length > 1 && to.Length > 1)
                {
                    return (from, to);
                }
            }
        }

        return null;
    }

    private static string Clean(string source, Group end)
    {
        var text = source.Substring(end.Index, end.Length);
        var folded = VietnameseText.Fold(text);
        var tail = Tail().Match(folded);
        text = tail.Success ? text[..tail.Index] : text;
        var head = Head().Match(VietnameseText.Fold(text));
        text = head.Success ? text[head.Length..] : text;

        return English(text.Trim(' ', ',', '.', '?', '!', '"', '-', ';', ':', '(', ')'));
    }

    // "Giap Bat bus station" is the stop "bến xe Giáp Bát"; "Hong Van commune" is Hồng Vân.
    private static string English(string name)
    {
        var folded = VietnameseText.Fold(name);

        foreach (var (english, vietnamese) in Kinds)
        {
            if (folded.EndsWith(english, StringComparison.Ordinal))
            {
                return (vietnamese + name[..^english.Length]).Trim();
            }
        }

        return name;
    }

    private static readonly (string English, string Vietnamese)[] Kinds =
    [
        (" bus station", "bến xe "),
        (" coach station", "bến xe "),
        (" bus terminal", "bến xe "),
        (" metro station", "ga "),
        (" train station", "ga "),
        (" railway station", "ga "),
        (" university", "đại học "),
        (" hospital", "bệnh viện "),
        (" airport", "sân bay "),
        (" commune", ""),
        (" ward", ""),
        (" station", "bến xe "),
    ];

    [GeneratedRegex(
        @"^(?<b>[^,?]{3,60}), (?:muon )?di tu (?<a>.+?) (?:len|sang|den|toi|ve|qua|ra|vao|xuong|thi)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Reversed();

    [GeneratedRegex(@"\bfrom (?<a>.+?) to (?<b>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex(@"\b(?:to|reach) (?<b>.+?) from (?<a>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishReversed();

    [GeneratedRegex(
        @"\b(?:between|giua) (?<a>.+?) (?:and|va) (?<b>.+)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Between();

    [GeneratedRegex(
        @"\btu (?!do\b)(?<a>.+?) (?:di den|di toi|di ve|di sang|di len|di ra|di vao|di xuong|di qua|muon di|muon den|den|toi|di|ve|sang|len|ra|vao|xuong|qua|to) (?<b>.+)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex FromTo();

    [GeneratedRegex(
        @"^(?!.*\b(?:tuyen|he thong|nop|ve)\b.*? (?:di|len|sang|den))(?<a>(?:\S+ ?){1,6}?) (?:di den|di toi|di ve|di sang|di len|di|len|sang|ve|den|toi) (?<b>.+)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Plain();

    [GeneratedRegex(
        @"(?: thi\b| (?:(?:di|bat|don|len|ngoi|bang) )*(?:xe (?:nao|so|gi|buyt)|buyt|tuyen|chuyen|tau)\b| (?:bat|don) (?:xe|tau|gi|so)\b| mat (?:bao|may|thoi)| nhu the nao| the nao| kieu gi| lam sao| bao lau| bao nhieu| het (?:bao|may)| phai\b| co (?:tuyen|xe|bus|buyt)| duoc khong| by (?:bus|metro|train)| on the| which| what| how|, | a\b$| nhi\b| vay\b| gia ve|[?]).*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Tail();

    [GeneratedRegex(
        @"^(?:.*\b(?:cho (?:toi |em |minh )?hoi|muon di|xin hoi|the|di|hoi) )?(?:tu )?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Head();
}
