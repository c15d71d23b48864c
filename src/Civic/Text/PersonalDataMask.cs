using System.Text;
using iHanoi.Civic.Text.Personal;

namespace iHanoi.Civic.Text;

/// <summary>
/// Strikes personal data before a text reaches an index, a model, a log or a public page
/// (Personal Data Protection Law 91/2025/QH15). Emergency and city hotlines are left readable.
/// </summary>
public static class PersonalDataMask
{
    // No number is longer than a few words: a huge text is read block by block, so that its cost only adds up.
    private const int Block = 2_000;

    public static MaskedText Mask(string text)
    {
        var found = new List<PersonalDataKind>();
        var whole = VietnameseText.Normalise(text);

        if (whole.Length <= Block)
        {
            return new MaskedText(MaskBlock(whole, found), found);
        }

        var masked = new StringBuilder(whole.Length);

        for (var start = 0; start < whole.Length; )
        {
            var end = EndOfBlock(whole, start);
            masked.Append(MaskBlock(whole[start..end], found));
            start = end;
        }

        return new MaskedText(masked.ToString(), found);
    }

    // Cut after a line, else between two words: a number is not torn apart.
    private static int EndOfBlock(string text, int start)
    {
        if (text.Length - start <= Block)
        {
            return text.Length;
        }

        var last = start + Block - 1;
        var line = text.LastIndexOf('\n', last, Block / 2);

        if (line >= 0)
        {
            return line + 1;
        }

        for (var i = last; i > last - (Block / 2); i--)
        {
            if (text[i] is ' ' && !char.IsDigit(text[i - 1]) && !char.IsDigit(text[i + 1]))
            {
                return i + 1;
            }
        }

        return start + Block;
    }

    // What is read is a likeness of the text, letter for letter; what is struck is struck in both.
    private static string MaskBlock(string text, List<PersonalDataKind> found)
    {
        var before = found.Count;
        var block = new StruckBlock(text, DigitLookalikes.Read(text));

        foreach (var rule in MaskRules.Always)
        {
            block = block.Without(rule, found);
        }

        if (found.Skip(before).Contains(PersonalDataKind.Name))
        {
            foreach (var rule in MaskRules.BesideAPerson)
            {
                block = block.Without(rule, found);
            }
        }

        return block.Text;
    }

    private readonly record struct StruckBlock(string Text, string Read)
    {
        public StruckBlock Without(MaskRules.Rule rule, List<PersonalDataKind> found)
        {
            var (text, read) = (Text, Read);

            foreach (var spot in rule(Read).Reverse())
            {
                found.Add(spot.Kind);
                text = Struck(text, spot);
                read = Struck(read, spot);
            }

            return new StruckBlock(text, read);
        }

        private static string Struck(string text, PersonalSpot spot) =>
            string.Concat(
                text.AsSpan(0, spot.Index),
                MaskRules.MaskOf(spot.Kind),
                text.AsSpan(spot.Index + spot.Length)
            );
    }
}
