using System.Buffers;
using System.Text;
using iHanoi.Civic.Text;

namespace iHanoi.Ingestion.Index.Queries.Restoring;

/// <summary>The marks a syllable carries, wherever in it they stand: "đường" is "duong" with a stroke, a horn and a grave.</summary>
[Flags]
internal enum Marks
{
    None = 0,
    Stroke = 1,
    Circumflex = 2,
    HornOrBreve = 4,
    Acute = 8,
    Grave = 16,
    Hook = 32,
    Tilde = 64,
    Dot = 128,
}

/// <summary>
/// A typed word → its bare letters and the marks meant, whether they came as letters ("đường") or as keys that an
/// input method left in ("dduwowngf" of Telex, "d9uo7ng2" of VNI).
/// </summary>
internal readonly record struct Keystrokes(string Letters, Marks Marks, bool HasKeys)
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    public static Keystrokes AsLetters(string word) =>
        new(VietnameseText.Fold(word), MarksOf(word), false);

    /// <summary>Reads keys of Telex and VNI; null when there are none or they make no syllable's shape.</summary>
    public static Keystrokes? WithKeys(string word)
    {
        var marks = MarksOf(word);
        var letters = new StringBuilder(word.Length);
        var found = Marks.None;

        foreach (var key in VietnameseText.Fold(word))
        {
            var mark = MarkOf(key, letters);

            if (mark is Marks.None)
            {
                letters.Append(key);
            }

            found |= mark;
        }

        // "a1" is a class of licence; "owr" can only be "ở".
        return found is Marks.None || letters.Length + (word.Length - letters.Length) / 2 < 2
            ? null
            : new Keystrokes(letters.ToString(), marks | found, HasKeys: true);
    }

    private static Marks MarkOf(char key, StringBuilder before)
    {
        var text = before.ToString();
        var afterVowel = text.AsSpan().ContainsAny(Vowels);

        return key switch
        {
            'd' when text.StartsWith('d') => Marks.Stroke,
            'a' or 'e' or 'o' when text.EndsWith(key) => Marks.Circumflex,
            'w' => Marks.HornOrBreve,
            's' or '1' when afterVowel => Marks.Acute,
            'f' or '2' when afterVowel => Marks.Grave,
            'r' or '3' when afterVowel => Marks.Hook,
            'x' or '4' when afterVowel => Marks.Tilde,
            'j' or '5' when afterVowel => Marks.Dot,
            '6' when afterVowel => Marks.Circumflex,
            '7' or '8' when afterVowel => Marks.HornOrBreve,
            '9' when text.StartsWith('d') => Marks.Stroke,
            _ => Marks.None,
        };
    }

    private static Marks MarksOf(string word)
    {
        var marks = Marks.None;

        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            marks |= c switch
            {
                'đ' => Marks.Stroke,
                '\u0302' => Marks.Circumflex,
                '\u0306' or '\u031B' => Marks.HornOrBreve,
                '\u0301' => Marks.Acute,
                '\u0300' => Marks.Grave,
                '\u0309' => Marks.Hook,
                '\u0303' => Marks.Tilde,
                '\u0323' => Marks.Dot,
                _ => Marks.None,
            };
        }

        return marks;
    }
}
