namespace iHanoi.Ingestion.Readers.Encodings;

/// <summary>Signs of the Symbol and Wingdings fonts, which have no letter of their own in the file.</summary>
internal static class SymbolFonts
{
    private const char First = '\uF000';
    private const char Last = '\uF0FF';

    /// <summary>What a sign says: "≤" and its like are part of a rule; all the others only mark a line.</summary>
    public static string Shown(string text, string? font = null) =>
        text.AsSpan().IndexOfAnyInRange(First, Last) < 0
            ? text
            : string.Concat(text.Select(c => c is < First or > Last ? c : Shown(c, font)));

    public static char Shown(char sign, string? font) =>
        font is not "Symbol"
            ? '•'
            : (sign | First) switch
            {
                '\uF0A3' => '≤',
                '\uF0B3' => '≥',
                '\uF0B4' => '×',
                '\uF0B8' => '÷',
                '\uF0B1' => '±',
                '\uF0B0' => '°',
                '\uF0B9' => '≠',
                '\uF0AE' => '→',
                '\uF0A5' => '∞',
                _ => '•',
            };
}
